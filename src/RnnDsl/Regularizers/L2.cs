namespace RnnDsl;

/// <summary>factor Σ x² (Hoerl and Kennard, 1970): large values shrink.</summary>
/// <param name="Factor">At least 0; 0.01 by default.</param>
public sealed record L2(double Factor = 0.01) : Regularizer
{
    internal override bool IsNone => Factor == 0;

    internal override string Problem => ProblemOf(nameof(Factor), Factor);

    internal override double Penalty(ReadOnlySpan<float> values, int columns) => Factor * SquareSum(values);
}
