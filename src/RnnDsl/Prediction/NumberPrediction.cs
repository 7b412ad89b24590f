namespace RnnDsl;

/// <summary>The numbers that a model gives for one input.</summary>
/// <param name="Text">The text, empty where the input is none.</param>
/// <param name="Names">The names of the numbers.</param>
/// <param name="Numbers">The numbers, in the order of the names.</param>
public sealed record NumberPrediction(string Text, ValueList<string> Names, ValueList<double> Numbers) : Prediction(Text)
{
    /// <inheritdoc/>
    public override double Value => Numbers[0];

    /// <summary>The numbers after their names: <c>price 12.3457, stars 4</c>.</summary>
    public override string ToString() => string.Join(", ", Names.Zip(Numbers, (name, number) => FormattableString.Invariant($"{name} {number:G6}")));
}
