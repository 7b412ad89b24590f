using CsCheck;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Compile.Recurrent;

namespace RnnDsl.Torch.Tests.Compile;

/// <summary>The fused kernels are the tensor operations, step by step.</summary>
public class FusedRecurrenceTests
{
    [Fact]
    public void Forward_AnyLayerAndBatch_AgreesWithSteppedInOutputsAndGradients() =>
        FusedCase.Any.Sample(
            golden => ShouldBeClose(golden.Run(new() { Path = RecurrentPath.Fused }), golden.Run(new() { Path = RecurrentPath.Stepped })),
            iter: 2_000,
            threads: 1);

    [Fact]
    public void Run_FromAState_AgreesWithSteppedInStatesAndGradients() =>
        FusedCase.Any.Sample(
            golden => ShouldBeClose(golden.RunFromState(new() { Path = RecurrentPath.Fused }), golden.RunFromState(new() { Path = RecurrentPath.Stepped })),
            iter: 300,
            threads: 1);

    [Fact]
    public void Forward_OneThreadOrMore_SameBits() =>
        FusedCase.Any.Sample(
            golden => golden.Run(new CompileOptions { Threads = 1 }).ShouldBe(golden.Run(new CompileOptions { Threads = 3 })),
            iter: 100,
            threads: 1);

    private static void ShouldBeClose(float[][] fused, float[][] stepped)
    {
        fused.Length.ShouldBe(stepped.Length);
        ShouldBeClose(fused[0], stepped[0], 1e-5);
        for (var i = 1; i < fused.Length; i++)
        {
            ShouldBeClose(fused[i], stepped[i], 1e-4);
        }
    }

    // Relative to the largest; what cancels to nearly nothing is left with the rounding of numbers around 1.
    private static void ShouldBeClose(float[] actual, float[] expected, double relative)
    {
        actual.Length.ShouldBe(expected.Length);
        var allowed = relative * Math.Max(0.01, expected.Max(Math.Abs));
        for (var i = 0; i < expected.Length; i++)
        {
            ((double)actual[i]).ShouldBe(expected[i], allowed, $"at position {i}");
        }
    }
}
