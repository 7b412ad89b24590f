namespace RnnDsl;

/// <summary>l1 Σ |x| + l2 Σ x² (Zou and Hastie, 2005); with both left out it is <see cref="Regularizer.None"/>.</summary>
/// <param name="L1">Factor of the absolute values, at least 0; 0 by default.</param>
/// <param name="L2">Factor of the squares, at least 0; 0 by default.</param>
public sealed record L1L2(double L1 = 0, double L2 = 0) : Regularizer
{
    internal override bool IsNone => L1 == 0 && L2 == 0;

    internal override string Problem => ProblemOf(nameof(L1), L1) is { Length: > 0 } problem ? problem : ProblemOf(nameof(L2), L2);

    internal override double Penalty(ReadOnlySpan<float> values, int columns) =>
        (L1 * AbsoluteSum(values)) + (L2 * SquareSum(values));

    /// <summary>The factors; <c>none</c> where both are 0.</summary>
    public override string ToString() =>
        IsNone ? "none" : FormattableString.Invariant($"{nameof(L1L2)} {{ {nameof(L1)} = {L1}, {nameof(L2)} = {L2} }}");
}
