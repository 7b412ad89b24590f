using RnnDsl.Golden;
using RnnDsl.Torch.Tests.Compile;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>
/// Every loss through a training and an evaluation, and its gradients with respect to what the last layer gives in front of
/// its activation; probabilities of 0 and 1 are among them.
/// </summary>
public class LossGoldenTests
{
    private static readonly Dictionary<string, LossCase> s_cases =
        GoldenFile.Read<Cases>("Losses", "cases").All.ToDictionary(golden => golden.Name);

    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var oracle in new[] { "keras", "torch", "tfjs" })
            {
                foreach (var name in s_cases.Keys)
                {
                    data.Add(oracle, name);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Cases_HoldEveryLoss() =>
        s_cases.Values.Select(golden => golden.Loss).Distinct().ShouldBe(Loss.Names, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_Loss_IsTheOracles(string oracle, string name)
    {
        var golden = s_cases[name];
        var expected = Answer(oracle, name).Loss;

        StepOnce(golden, [.. Enumerable.Range(0, golden.Count)]).History.Epochs[^1].Loss.ShouldBe(expected, 1e-5 * expected);
    }

    // A step of gradient descent with a rate of one moves the bias of an output against that output's gradient.
    [Theory]
    [MemberData(nameof(Names))]
    public void Train_GradientOfEveryOutput_IsTheOracles(string oracle, string name)
    {
        var golden = s_cases[name];

        var gradient = Enumerable.Range(0, golden.Count).SelectMany(i =>
            StepOnce(golden, [i]).Weights[1].Values.Select(bias => -bias / golden.Count));

        gradient.ToArray().ShouldAgree(Answer(oracle, name).Gradient, 1e-4);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_LossWithoutWeights_IsTheOracles(string oracle, string name)
    {
        var golden = s_cases[name];
        var (trained, dataset) = Untrained(golden, [.. Enumerable.Range(0, golden.Count)]);

        var loss = trained.Evaluate(dataset).Loss;

        if (golden.Weights is null)
        {
            var expected = Answer(oracle, name).Loss;
            loss.ShouldBe(expected, 1e-5 * expected);
        }
        else
        {
            // An evaluation weights nothing: it is the mean over the examples one by one.
            loss.ShouldBe(Enumerable.Range(0, golden.Count).Average(i => Evaluate(golden with { Weights = null }, i)), 1e-9);
        }
    }

    private static double Evaluate(LossCase golden, int example)
    {
        var (trained, dataset) = Untrained(golden, [example]);
        return trained.Evaluate(dataset).Loss;
    }

    private static TrainedModel StepOnce(LossCase golden, int[] examples)
    {
        var (trained, dataset) = Untrained(golden, examples);
        return trained.Train(dataset, trained.Options);
    }

    // Sequences of one step whose values are the outputs.
    private static (TrainedModel Trained, Dataset Dataset) Untrained(LossCase golden, int[] chosen)
    {
        var width = golden.Outputs[0].Length;
        Labels labels = golden.Numbers is null
            ? new ClassLabels([.. Enumerable.Range(0, Math.Max(2, width)).Select(c => $"label {c}")])
            : new NumberLabels([.. Enumerable.Range(0, width).Select(c => $"number {c}")]);
        Targets targets = golden.Numbers is { } numbers
            ? new NumberTargets([.. chosen.SelectMany(i => numbers[i])], width)
            : new ClassTargets([.. chosen.Select(i => golden.Classes![i])]);
        var examples = new Examples(ValueSequences.Of(width, chosen.Select(i => golden.Outputs[i])), targets)
        {
            SampleWeights = golden.Weights is { } weights ? [.. chosen.Select(i => weights[i])] : [],
        };
        var dataset = new Dataset("outputs", new NumberEncoder(width), labels, examples, examples);
        var options = new TrainingOptions { Loss = golden.Value, Epochs = 1, BatchSize = chosen.Length, Optimizer = new Sgd(1) };
        var model = Rnn.Sequential().GlobalMaxPooling1D().For(dataset, options);
        float[] identity = [.. Enumerable.Range(0, width * width).Select(i => i / width == i % width ? 1f : 0)];
        ValueList<Weight> weightsOfOne = [.. model.DrawWeights(0).Zip([identity, new float[width]], (w, values) => w with { Values = [.. values] })];
        return (new TrainedModel(model, weightsOfOne, dataset.Encoder, labels, options, TrainingHistory.None), dataset);
    }

    private static LossAnswer Answer(string oracle, string name) =>
        GoldenFile.Read<Document>("Losses", oracle).Answers.Single(answer => answer.Name == name);

    private sealed record LossCase(
        string Name, string Loss, float[][] Outputs, int[]? Classes, float[][]? Numbers, double[]? Weights, bool FromLogits, double LabelSmoothing, double? Delta)
    {
        public int Count => Outputs.Length;

        public Loss Value => RnnDsl.Loss.Parse(Loss) switch
        {
            BinaryCrossentropy binary => binary with { FromLogits = FromLogits, LabelSmoothing = LabelSmoothing },
            CategoricalCrossentropy categorical => categorical with { FromLogits = FromLogits, LabelSmoothing = LabelSmoothing },
            SparseCategoricalCrossentropy sparse => sparse with { FromLogits = FromLogits },
            Huber huber => Delta is { } delta ? huber with { Delta = delta } : huber,
            var other => other,
        };
    }

    private sealed record LossAnswer(string Name, float Loss, float[] Gradient);

    private sealed record Cases([property: System.Text.Json.Serialization.JsonPropertyName("cases")] LossCase[] All);

    private sealed record Document(LossAnswer[] Answers);
}
