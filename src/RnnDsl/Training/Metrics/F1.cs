namespace RnnDsl;

/// <summary>
/// The harmonic mean of precision and recall, Keras' <c>F1Score</c> of the most probable class. Of two classes that of the
/// second, positive one; of more, the average over them.
/// </summary>
/// <param name="Average">
/// How the classes are averaged; macro by default, where Keras' default gives a value a class.
/// <see cref="ClassEvaluation.F1"/> is that.
/// </param>
public sealed record F1(MetricAverage Average = MetricAverage.Macro) : ClassMetric
{
    /// <inheritdoc/>
    public override string Name => "f1_score";

    internal override string ShortName => "f1";

    internal override string Label => "F1";

    private protected override IEnumerable<ArgumentRange> Ranges() => [new(nameof(Average), (int)Average, Enum.IsDefined(Average), "one of its names")];
}
