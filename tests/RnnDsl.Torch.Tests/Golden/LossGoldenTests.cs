using System.Text.Json.Serialization;
using RnnDsl.Golden;
using RnnDsl.Torch.Tests.Compile;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>Cross-entropies on probabilities, those of 0 and 1 among them, and their gradients at the logits.</summary>
public class LossGoldenTests
{
    private static readonly Dictionary<string, LossCase> s_cases =
        GoldenFile.Read<Cases>("Losses", "cases").All.ToDictionary(golden => golden.Name);

    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var oracle in new[] { "torch", "tfjs" })
            {
                foreach (var name in s_cases.Keys)
                {
                    data.Add(oracle, name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Train_Loss_IsTheOracles(string oracle, string name)
    {
        var golden = s_cases[name];
        var expected = Answer(oracle, name).Loss;

        StepOnce(golden.Logits, golden.Classes).History.Epochs[^1].Loss.ShouldBe(expected, 1e-5 * expected);
    }

    // A step of gradient descent with a rate of one moves the bias of a logit against that logit's gradient.
    [Theory]
    [MemberData(nameof(Names))]
    public void Train_GradientOfEveryLogit_IsTheOracles(string oracle, string name)
    {
        var golden = s_cases[name];
        var count = golden.Classes.Length;

        var gradient = Enumerable.Range(0, count).SelectMany(i =>
            StepOnce([golden.Logits[i]], [golden.Classes[i]]).Weights[1].Values.Select(bias => -bias / count));

        gradient.ToArray().ShouldAgree(Answer(oracle, name).Gradient, 1e-4);
    }

    // Sequences of one step whose values are the logits.
    private static TrainedModel StepOnce(float[][] logits, int[] classes)
    {
        var width = logits[0].Length;
        var model = Rnn.Sequential(TensorSpec.Sequence(width))
            .GlobalMaxPooling1D()
            .Dense(width, width == 1 ? Activation.Sigmoid : Activation.Softmax);
        float[] identity = [.. Enumerable.Range(0, width * width).Select(i => i / width == i % width ? 1f : 0)];
        ValueList<Weight> weights = [.. model.DrawWeights(0).Zip([identity, new float[width]], (w, values) => w with { Values = [.. values] })];
        var examples = new Examples(ValueSequences.Of(width, logits), [.. classes]);
        var labels = new ClassLabels([.. Enumerable.Range(0, Math.Max(2, width)).Select(c => $"label {c}")]);
        var dataset = new Dataset("logits", new NumberEncoder(width), labels, examples, examples);
        var options = new TrainingOptions { Epochs = 1, BatchSize = logits.Length, Optimizer = new Sgd(1) };
        return new TrainedModel(model, weights, dataset.Encoder, labels, options, TrainingHistory.None).Train(dataset, options);
    }

    private static LossAnswer Answer(string oracle, string name) =>
        GoldenFile.Read<Document>("Losses", oracle).Answers.Single(answer => answer.Name == name);

    private sealed record LossCase(string Name, float[][] Logits, int[] Classes);

    private sealed record LossAnswer(string Name, float Loss, float[] Gradient);

    private sealed record Cases([property: JsonPropertyName("cases")] LossCase[] All);

    private sealed record Document(LossAnswer[] Answers);
}
