using System.Numerics;

namespace RnnDsl.Kernels.Tests;

public class NegligibleNumbersTests
{
    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(9e-31f, 0f)]
    [InlineData(-9e-31f, 0f)]
    [InlineData(1e-40f, 0f)]
    [InlineData(1.1e-30f, 1.1e-30f)]
    [InlineData(-1.1e-30f, -1.1e-30f)]
    [InlineData(float.NaN, float.NaN)]
    [InlineData(float.NegativeInfinity, float.NegativeInfinity)]
    public void Drop_Number_IsZeroBelowTheFloor(float x, float expected) =>
        NegligibleNumbers.Absolute.Drop(new Vector<float>(x)).ShouldBe(new Vector<float>(expected));

    [Theory]
    [InlineData(1e-7, 0.9)]
    [InlineData(1e-7, 0.999)]
    [InlineData(1e-10, 0.999)]
    [InlineData(1e-3, 0.5)]
    public void Beside_MeanSquaresThatAreDropped_DoNotChangeTheDivisor(double epsilon, double decay)
    {
        // A mean square that would be dropped in every step grows to this at most.
        double Kept(double x) => NegligibleNumbers.Beside(epsilon, decay).Drop(new Vector<float>((float)x))[0];
        var largest = Enumerable.Range(0, 400).Select(i => 1e-38 * Math.Pow(1.1, i)).Last(x => Kept(x) == 0);

        (Math.Sqrt(largest / (1 - decay)) / epsilon).ShouldBeLessThan(1e-6);
    }
}
