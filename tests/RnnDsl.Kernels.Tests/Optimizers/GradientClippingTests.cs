using CsCheck;

namespace RnnDsl.Kernels.Tests;

/// <summary>Laws of clipping, and what Keras does where gradients are not finite.</summary>
public class GradientClippingTests
{
    private static readonly Gen<float[][]> s_gradients = Gen.Int[-1_000, 1_000].Select(i => i / 100f).Array[1, 50].Array[1, 4];

    private static readonly Gen<double> s_bound = Gen.Double[0.1, 100];

    [Fact]
    public void ClipValue_CutsEveryElement() => Gen.Select(s_gradients, s_bound).Sample((gradients, bound) =>
        UpdateRun.Clipped(new Sgd { ClipValue = bound }, gradients).ShouldBe(
            gradients.Select(gradient => gradient.Select(g => Math.Clamp(g, -(float)bound, (float)bound)).ToArray())));

    [Fact]
    public void ClipNorm_LeavesTheDirectionAndBoundsEveryNorm() => Gen.Select(s_gradients, s_bound).Sample((gradients, bound) =>
    {
        var clipped = UpdateRun.Clipped(new Sgd { ClipNorm = bound }, gradients);
        for (var i = 0; i < gradients.Length; i++)
        {
            ShouldBeScaled(clipped[i], gradients[i], bound / Math.Max(bound, Norm(gradients[i])));
            Norm(clipped[i]).ShouldBeLessThanOrEqualTo(bound * (1 + 1e-6));
        }
    });

    [Fact]
    public void GlobalClipNorm_ScalesAllByOneFactor() => Gen.Select(s_gradients, s_bound).Sample((gradients, bound) =>
    {
        var clipped = UpdateRun.Clipped(new Sgd { GlobalClipNorm = bound }, gradients);
        var factor = bound / Math.Max(bound, Norm([.. gradients.SelectMany(g => g)]));
        for (var i = 0; i < gradients.Length; i++)
        {
            ShouldBeScaled(clipped[i], gradients[i], factor);
        }
    });

    [Fact]
    public void AnyClip_GradientsWithinIt_KeepTheirBits() => s_gradients.Sample(gradients =>
    {
        foreach (var optimizer in new Sgd[] { new() { ClipValue = 11 }, new() { ClipNorm = 1e3 }, new() { GlobalClipNorm = 1e4 } })
        {
            UpdateRun.Clipped(optimizer, gradients).ShouldBe(gradients);
        }
    });

    [Fact]
    public void ClipNorm_LongGradient_IsMeasuredWhole()
    {
        // One value in each of three shards.
        var gradient = new float[40_000];
        (gradient[0], gradient[20_000], gradient[39_999]) = (2, 3, 6);

        var clipped = UpdateRun.Clipped(new Sgd { ClipNorm = 1 }, [gradient])[0];

        clipped.Where(g => g != 0).ShouldBe([2 / 7f, 3 / 7f, 6 / 7f], 1e-7f);
    }

    [Fact]
    public void ClipNorm_HugeGradient_DoesNotOverflow() =>
        UpdateRun.Clipped(new Sgd { ClipNorm = 5 }, [[3e30f, 4e30f]])[0].ShouldBe([3f, 4f], 1e-6f);

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void GlobalClipNorm_GradientNotFinite_MakesAllNaN(float wrong) =>
        UpdateRun.Clipped(new Sgd { GlobalClipNorm = 1 }, [[wrong, 0], new float[64]])
            .ShouldAllBe(gradient => gradient.All(float.IsNaN));

    [Fact]
    public void ClipNorm_InfiniteGradient_LeavesOtherWeightsAlone() =>
        UpdateRun.Clipped(new Sgd { ClipNorm = 1 }, [[float.PositiveInfinity, 1], [0.5f]]).ShouldBe([[float.NaN, 0], [0.5f]]);

    [Fact]
    public void ClipValue_NaN_StaysNaN() =>
        UpdateRun.Clipped(new Sgd { ClipValue = 1 }, [[float.NaN, float.NegativeInfinity, 2]])[0].ShouldBe([float.NaN, -1, 1]);

    private static double Norm(float[] values) => Math.Sqrt(values.Sum(value => (double)value * value));

    private static void ShouldBeScaled(float[] actual, float[] expected, double factor)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            ((double)actual[i]).ShouldBe(expected[i] * factor, 1e-6 * Math.Abs(expected[i]));
        }
    }
}
