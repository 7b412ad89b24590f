namespace RnnDsl;

/// <summary>The numbers that belong to every example of a data set, and that a model learns to give.</summary>
/// <param name="Names">The name of every number, one or more, such as those of the columns of a table.</param>
public sealed record NumberLabels(ValueList<string> Names) : Labels(Names)
{
    internal override string Description => $"{Names.Count} number{(Names.Count == 1 ? "" : "s")} ({this})";

    internal override Loss Loss => new MeanSquaredError();

    internal override ValueList<Metric> Metrics => [new Mae(), new Mse(), new Rmse()];

    internal override string ProblemOf(Targets targets) =>
        targets is NumberTargets { Size: var size } && size == Names.Count
            ? ""
            : $"The targets of the examples are {targets}, and {Description} are needed for each.";

    internal override Prediction Read(string text, ReadOnlySpan<float> outputs) =>
        new NumberPrediction(text, Names, [.. outputs.ToArray().Select(number => (double)number)]);
}
