using CsCheck;

namespace RnnDsl.Kernels.Tests;

public class SumOfSquaresTests
{
    [Fact]
    public void Of_AnyNumberOfValues_IsTheirSum() => Gen.Float[-100, 100].Array[0, 70].Sample(values =>
    {
        var expected = values.Sum(value => (double)value * value);
        SumOfSquares.Of(values).ShouldBe(expected, 1e-13 * expected);
    });

    [Fact]
    public void Of_WholeNumbers_IsExact() => SumOfSquares.Of([.. Enumerable.Range(1, 1_000).Select(i => (float)i)]).ShouldBe(333_833_500);
}
