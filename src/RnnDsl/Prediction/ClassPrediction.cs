namespace RnnDsl;

/// <summary>The class that a model puts one input into.</summary>
/// <param name="Text">The text, empty where the input is none.</param>
/// <param name="Label">The class it is put into.</param>
/// <param name="Probability">
/// With two classes the probability of the second, positive one; with more that of <paramref name="Label"/>.
/// </param>
/// <param name="Scores">The probabilities that the model gives: one, or one a class.</param>
public sealed record ClassPrediction(string Text, string Label, double Probability, ValueList<double> Scores) : Prediction(Text)
{
    /// <inheritdoc/>
    public override double Value => Probability;
}
