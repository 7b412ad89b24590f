namespace RnnDsl;

/// <summary>factor Σ |x| (Tibshirani, 1996): most values become 0.</summary>
/// <param name="Factor">At least 0; 0.01 by default.</param>
public sealed record L1(double Factor = 0.01) : Regularizer
{
    internal override bool IsNone => Factor == 0;

    internal override string Problem => ProblemOf(nameof(Factor), Factor);

    internal override double Penalty(ReadOnlySpan<float> values, int columns) => Factor * AbsoluteSum(values);
}
