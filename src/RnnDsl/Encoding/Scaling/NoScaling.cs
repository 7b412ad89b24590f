namespace RnnDsl;

/// <summary>Values are taken as they are, or their logarithms.</summary>
public sealed record NoScaling : Scaling
{
    /// <inheritdoc/>
    public override int Features => 0;

    private protected override (double Offset, double Divisor) Of(int feature) => (0, 1);
}
