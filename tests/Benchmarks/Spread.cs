namespace RnnDsl.Benchmarks;

/// <summary>Median, least and greatest of some numbers.</summary>
internal readonly record struct Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new(sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }

    public override string ToString() => FormattableString.Invariant($"{Median,5:F2} ({Least:F2}-{Most:F2})");
}
