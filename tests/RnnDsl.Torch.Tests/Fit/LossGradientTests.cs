using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit.Losses;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Fit;

/// <summary>The gradient of every loss in double precision against finite differences of the loss itself.</summary>
public class LossGradientTests
{
    private const double Step = 1e-6;

    public static TheoryData<Loss> Losses =>
    [
        new BinaryCrossentropy(), new BinaryCrossentropy { LabelSmoothing = 0.2 },
        new BinaryCrossentropy { FromLogits = true }, new BinaryCrossentropy { FromLogits = true, LabelSmoothing = 0.2 },
        new CategoricalCrossentropy(), new CategoricalCrossentropy { LabelSmoothing = 0.2 },
        new CategoricalCrossentropy { FromLogits = true }, new CategoricalCrossentropy { FromLogits = true, LabelSmoothing = 0.2 },
        new SparseCategoricalCrossentropy(), new SparseCategoricalCrossentropy { FromLogits = true },
        new MeanSquaredError(), new MeanAbsoluteError(), new Huber(), new Huber(0.3),
    ];

    [Theory]
    [MemberData(nameof(Losses))]
    public void Mean_Gradient_IsThatOfFiniteDifferences(Loss loss)
    {
        TorchLibrary.EnsureLoaded();
        var random = new Random(5);
        var width = loss is BinaryCrossentropy ? 1 : 4;
        const int Count = 6;
        var isOfProbabilities = loss is ClassLoss { FromLogits: false };

        // Outputs that are no distribution: the losses normalise, or do not, by themselves.
        double[] outputs = [.. Enumerable.Range(0, Count * width).Select(_ => isOfProbabilities ? 0.05 + (0.9 * random.NextDouble()) : (4 * random.NextDouble()) - 2)];
        Targets targets = loss is ClassLoss
            ? new ClassTargets([.. Enumerable.Range(0, Count).Select(_ => random.Next(Math.Max(2, width)))])
            : new NumberTargets([.. Enumerable.Range(0, Count * width).Select(_ => (float)((4 * random.NextDouble()) - 2))], width);
        float[] weights = [1, 0.5f, 0, 2, 3, 0.25f];
        using var scope = NewDisposeScope();
        var x = tensor(outputs, [Count, width], dtype: ScalarType.Float64, requires_grad: true);

        var gradient = autograd.grad([new BatchLoss(loss).Mean(x, targets, weights)], [x])[0].data<double>().ToArray();

        for (var i = 0; i < outputs.Length; i++)
        {
            var difference = (At(i, Step) - At(i, -Step)) / (2 * Step);
            gradient[i].ShouldBe(difference, 1e-8, $"at output {i}");
        }

        gradient.ShouldContain(value => Math.Abs(value) > 1e-3);

        double At(int output, double step)
        {
            double[] moved = [.. outputs];
            moved[output] += step;
            return new BatchLoss(loss).Mean(tensor(moved, [Count, width], dtype: ScalarType.Float64), targets, weights).item<double>();
        }
    }

    [Fact]
    public void Readable_Logits_AreProbabilities()
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        var logits = tensor(new[] { 1f, -2f }, [2, 1]);

        new BatchLoss(new BinaryCrossentropy()).Readable(logits).Values().ShouldBe([1, -2]);
        new BatchLoss(new BinaryCrossentropy { FromLogits = true }).Readable(logits).Values()
            .Zip([1 / (1 + Math.Exp(-1)), 1 / (1 + Math.Exp(2))]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-7);
        new BatchLoss(new SparseCategoricalCrossentropy { FromLogits = true }).Readable(logits.reshape(1, 2)).Values()
            .Zip([1 / (1 + Math.Exp(-3)), 1 / (1 + Math.Exp(3))]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-7);
    }
}
