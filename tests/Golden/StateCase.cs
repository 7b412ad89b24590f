using System.Text.Json;

namespace RnnDsl.Golden;

/// <summary>One recurrent layer over a batch from a given state; see <c>States/make_cases.py</c>.</summary>
internal sealed record StartCase(string Name, JsonElement Layer, int[] InputShape, float[] Inputs, bool[] Mask, float[][] Start, float[][] Weights, int[] OutputShape, float[] LossWeights, float[][] StateLossWeights);

/// <summary>A stateful layer over several batches.</summary>
internal sealed record ChainCase(string Name, JsonElement Layer, int[] InputShape, float[][] Batches, float[][] Weights, int[] OutputShape, float[] LossWeights);

/// <summary>A stateful layer and an output layer, trained for two epochs by SGD.</summary>
internal sealed record TrainingCase(string Name, JsonElement Layer, int[] InputShape, float[][] Batches, int[][] Labels, float[][] Weights);

/// <summary>What an oracle gave for a <see cref="StartCase"/>; gradients are empty where it gives outputs alone.</summary>
internal sealed record StartAnswer(string Name, float[] Output, float[][] States, float[][] WeightGradients, float[] InputGradient, float[][] StartGradients);

/// <summary>What an oracle gave for a <see cref="ChainCase"/>: the output of every batch, and the gradients of the last.</summary>
internal sealed record ChainAnswer(string Name, float[][] Outputs, float[][] WeightGradients);

/// <summary>What an oracle gave for a <see cref="TrainingCase"/>: the weights after all steps.</summary>
internal sealed record TrainingAnswer(string Name, float[][] Weights);

/// <summary>Cases and answers about states, by name.</summary>
internal static class StateCases
{
    private static readonly CaseFile s_cases = GoldenFile.Read<CaseFile>("States", "cases");

    private static readonly Dictionary<string, AnswerFile> s_answers =
        new[] { "torch", "tfjs" }.ToDictionary(oracle => oracle, oracle => GoldenFile.Read<AnswerFile>("States", oracle));

    public static IEnumerable<string> Starts => s_cases.Starts.Select(golden => golden.Name);

    public static IEnumerable<(string Oracle, string Name)> StartNames => Names(file => file.Starts.Select(answer => answer.Name));

    public static IEnumerable<(string Oracle, string Name)> ChainNames => Names(file => file.Chains.Select(answer => answer.Name));

    public static IEnumerable<(string Oracle, string Name)> TrainingNames => Names(file => file.Trainings.Select(answer => answer.Name));

    public static StartCase Start(string name) => s_cases.Starts.Single(golden => golden.Name == name);

    public static (ChainCase Case, ChainAnswer Answer) Chain(string oracle, string name) =>
        (s_cases.Chains.Single(golden => golden.Name == name), s_answers[oracle].Chains.Single(answer => answer.Name == name));

    public static (TrainingCase Case, TrainingAnswer Answer) Training(string oracle, string name) =>
        (s_cases.Trainings.Single(golden => golden.Name == name), s_answers[oracle].Trainings.Single(answer => answer.Name == name));

    public static StartAnswer StartAnswer(string oracle, string name) => s_answers[oracle].Starts.Single(answer => answer.Name == name);

    /// <summary>The layer of a case, with the name <c>cell</c>.</summary>
    public static Layer Read(this JsonElement layer) =>
        ModelDescription.FromJson($$"""{ "layers": [{{layer.GetRawText()}}] }""").Layers[0] with { Name = "cell" };

    /// <summary>The layer with a change of the recurrent layer that it is or holds.</summary>
    public static Layer Change(this Layer layer, Func<RecurrentLayer, RecurrentLayer> change) => layer switch
    {
        RecurrentLayer recurrent => change(recurrent),
        Bidirectional both => both with { Layer = change(both.Layer) },
        _ => layer,
    };

    /// <summary>Weights in the order of a model's, under its names.</summary>
    public static ValueList<Weight> Named(this float[][] weights, ModelDescription model) =>
        [.. model.DrawWeights(0).Zip(weights, (weight, values) => weight with { Values = [.. values] })];

    private static IEnumerable<(string Oracle, string Name)> Names(Func<AnswerFile, IEnumerable<string>> names) =>
        s_answers.SelectMany(oracle => names(oracle.Value), (oracle, name) => (oracle.Key, name));

    private sealed record CaseFile(StartCase[] Starts, ChainCase[] Chains, TrainingCase[] Trainings);

    private sealed record AnswerFile(StartAnswer[] Starts, ChainAnswer[] Chains, TrainingAnswer[] Trainings);
}
