namespace RnnDsl;

/// <summary>One size up to a boundary, that step included, another up to the next, and the last from there on.</summary>
/// <param name="Boundaries">Steps in rising order, at least 0.</param>
/// <param name="Values">The sizes, above 0, one more than there are boundaries.</param>
public sealed record PiecewiseConstantDecay(ValueList<int> Boundaries, ValueList<double> Values) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override double At(int stepsDone) => Values[Boundaries.Count(boundary => stepsDone > boundary)];

    internal override IEnumerable<ArgumentRange> Ranges() =>
    [
        new($"{nameof(Values)}.{nameof(Values.Count)}", Values.Count, Values.Count == Boundaries.Count + 1, "one more than there are boundaries"),
        .. Boundaries.Select((boundary, i) => new ArgumentRange($"{nameof(Boundaries)}[{i}]", boundary, boundary > (i == 0 ? -1 : Boundaries[i - 1]), "at least 0 and above the one before")),
        .. Values.Select((value, i) => ArgumentRange.Positive($"{nameof(Values)}[{i}]", value)),
    ];
}
