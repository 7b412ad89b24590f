namespace RnnDsl;

/// <summary>
/// The mean of e² / 2 where the error e is at most <paramref name="Delta"/>, and of delta |e| - delta² / 2 beyond
/// (Huber, 1964).
/// </summary>
/// <param name="Delta">The error from which on it grows linearly, above 0; 1 by default.</param>
public sealed record Huber(double Delta = 1) : NumberLoss
{
    private protected override IEnumerable<ArgumentRange> Ranges() => [ArgumentRange.Positive(nameof(Delta), Delta)];
}
