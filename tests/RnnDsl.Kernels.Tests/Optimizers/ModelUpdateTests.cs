using System.Runtime.InteropServices;
using CsCheck;

namespace RnnDsl.Kernels.Tests;

/// <summary>The kernels against the formulas, and laws of theirs.</summary>
public class ModelUpdateTests
{
    // Rows of zeros and vanishing gradients among others, as an embedding has them.
    private static readonly Gen<float> s_gradient = Gen.Frequency(
        (3, Gen.Float[-1, 1]), (2, Gen.Const(0f)), (1, Gen.Float[-1e-4f, 1e-4f]), (1, Gen.Float[-1e-18f, 1e-18f]), (1, Gen.Float[-1e-36f, 1e-36f]));

    private static readonly Gen<(float[] Start, float[][] Gradients)> s_problem =
        from size in Gen.Int[1, 70]
        from start in Gen.Float[-2, 2].Array[size]
        from zero in Gen.Bool.Array[12]
        from gradients in s_gradient.Array[size].Array[12]
        select (start, gradients.Select((g, step) => zero[step] ? new float[size] : g).ToArray());

    [Fact]
    public void Step_AnyOptimizerAndSize_IsTheFormulaInDoublePrecision() =>
        Gen.Select(AnyOptimizer.Any, s_problem, Gen.Double[1e-4, 1]).Sample(
            (optimizer, problem, rate) =>
            {
                var count = problem.Start.Length;
                var run = new UpdateRun(optimizer, [problem.Start]);
                var (reference, upwards) = (new ReferenceUpdate(optimizer, count), new ReferenceUpdate(optimizer, count));
                var (expected, way, error) = (problem.Start.Select(value => (double)value).ToArray(), new double[count], new double[count]);
                foreach (var gradient in problem.Gradients)
                {
                    var before = way.ToArray();
                    run.Step([gradient], rate);
                    reference.Step(expected, gradient, rate);
                    upwards.Step(way, [.. gradient.Select(g => -Math.Abs(g))], rate);
                    for (var i = 0; i < count; i++)
                    {
                        // A rounding of the weight, and three in each of twelve steps of what its moment is the sum of.
                        error[i] += 2e-7 * (Math.Abs(expected[i]) + (20 * Math.Abs(way[i] - before[i])));
                        ((double)run.Weights[0][i]).ShouldBe(expected[i], error[i] + 1e-20, $"weight {i}");
                    }
                }
            },
            iter: 1_000);

    [Theory]
    [InlineData("rmsprop")]
    [InlineData("adam")]
    [InlineData("sgd")]
    public void Step_OneAndMoreThreads_GiveTheSameBits(string name)
    {
        var optimizer = Optimizer.Parse(name) with { GlobalClipNorm = 1 };
        int[] sizes = [150_001, 16_384, 7, 40_000];
        float[][] start = [.. sizes.Select(UpdateRun.Noise)];
        UpdateRun[] runs = [new(optimizer, start, 1), new(optimizer, start, 2), new(optimizer, start, 3), new(optimizer, start, 2)];
        for (var step = 0; step < 5; step++)
        {
            float[][] gradients = [.. sizes.Select((size, i) => UpdateRun.Noise(size, 10 + i + step))];
            Array.ForEach(runs, run => run.Step(gradients, 0.01));
        }

        runs.ShouldAllBe(run => Same(run.Weights, runs[0].Weights));
        Same(runs[0].Weights, start).ShouldBeFalse();
    }

    [Fact]
    public void Step_RowsWithoutGradient_GiveTheBitsOfTheWholeFormula() =>
        Gen.Select(AnyOptimizer.Any, Gen.Float[-2, 2].Array[64], s_gradient.Array[64].Array[0, 4], Gen.Int[1, 30]).Sample(
            (optimizer, start, gradients, pauses) =>
            {
                // A gradient in its last value keeps a vector from resting.
                var zeros = new float[64];
                float[] busy = [.. zeros.Select((zero, i) => i % 2 == 1 ? 1f : zero)];
                var (resting, moving) = (new UpdateRun(optimizer, [start]), new UpdateRun(optimizer, [start]));
                foreach (var gradient in gradients)
                {
                    resting.Step([gradient], 0.01);
                    moving.Step([gradient], 0.01);
                    for (var pause = 0; pause < pauses; pause++)
                    {
                        resting.Step([zeros], 0.01);
                        moving.Step([busy], 0.01);
                    }
                }

                Even(resting).ShouldBe(Even(moving));
            },
            iter: 500);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Step_AllocatesNothing(int threads)
    {
        var run = new UpdateRun(new Adam { ClipNorm = 1 }, [UpdateRun.Noise(150_000, 1), UpdateRun.Noise(33, 2)], threads);
        float[][] gradients = [UpdateRun.Noise(150_000, 3), UpdateRun.Noise(33, 4)];
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var step = 0; step < 20; step++)
            {
                run.Step(gradients, 0.001);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // The pool itself may allocate when it starts a thread: now and then, not step by step.
        Enumerable.Range(0, 10).Min(_ => Allocated()).ShouldBe(0);
    }

    private static bool Same(float[][] a, float[][] b) =>
        a.Zip(b, (x, y) => MemoryMarshal.AsBytes(x.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(y.AsSpan()))).All(same => same);

    private static int[] Even(UpdateRun run) =>
        [.. run.Weights[0].Where((_, i) => i % 2 == 0).Select(BitConverter.SingleToInt32Bits)];
}
