namespace RnnDsl;

/// <summary>
/// What a model says of one input: a <see cref="ClassPrediction"/> or a <see cref="NumberPrediction"/>, by the labels it
/// was trained with. The hierarchy is closed.
/// </summary>
public abstract record Prediction
{
    private protected Prediction(string text) => Text = text;

    /// <summary>The text, empty where the input is none.</summary>
    public string Text { get; init; }

    /// <summary>
    /// The prediction as one number: <see cref="ClassPrediction.Probability"/>, or the first of
    /// <see cref="NumberPrediction.Numbers"/>.
    /// </summary>
    public abstract double Value { get; }

    /// <summary>
    /// The prediction as one number. <c>Console.WriteLine(prediction)</c> takes it for that number;
    /// <c>Console.WriteLine($"{prediction}")</c> writes what it says.
    /// </summary>
    /// <param name="prediction">The prediction.</param>
    public static implicit operator double(Prediction prediction) => prediction.Value;

    /// <summary>The same as <see cref="Value"/>.</summary>
    public double ToDouble() => Value;
}
