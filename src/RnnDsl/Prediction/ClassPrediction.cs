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

    /// <summary>How sure the model is of <see cref="Label"/>: its probability, whichever of the classes it is.</summary>
    public double Confidence => Scores.Count == 1 && Probability <= 0.5 ? 1 - Probability : Probability;

    /// <summary>The class and how sure the model is of it: <c>positive 0.9877</c>.</summary>
    public override string ToString() => MetricNames.Text(Label, Confidence);
}
