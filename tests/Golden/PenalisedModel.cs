using System.Text.Json;

namespace RnnDsl.Golden;

/// <summary>A model with regularisers, its weights in Keras' layout, and examples.</summary>
/// <param name="BatchSize">How many examples are measured together.</param>
internal sealed record PenalisedModel(string Name, JsonElement Model, int[] InputShape, float[] Inputs, int[] Classes, int BatchSize, float[][] Weights)
{
    private static readonly Dictionary<string, PenalisedModel> s_all =
        GoldenFile.Read<Cases>("Regularizers", "cases").Models.ToDictionary(golden => golden.Name);

    private static readonly Dictionary<string, Answer[]> s_answers =
        new[] { "keras", "tfjs" }.ToDictionary(oracle => oracle, oracle => GoldenFile.Read<Answers>("Regularizers", oracle).Models);

    /// <summary>Every oracle with the names of the cases that it answered.</summary>
    public static IEnumerable<(string Oracle, string Name)> Names =>
        s_answers.SelectMany(oracle => oracle.Value, (oracle, answer) => (oracle.Key, answer.Name));

    public ModelDescription Description => ModelDescription.FromJson(Model.GetRawText());

    public bool HasTokens => Description.Input is TokenSpec;

    /// <summary>The inputs as sequences.</summary>
    public Sequences Sequences => HasTokens
        ? TokenSequences.Of(Inputs.Select(id => (int)id).Chunk(InputShape[1]))
        : ValueSequences.Of(InputShape[2], Inputs.Chunk(InputShape[1] * InputShape[2]));

    public Examples Examples => new(Sequences, [.. Classes]);

    public static PenalisedModel Named(string name) => s_all[name];

    public static Answer Of(string oracle, string name) => s_answers[oracle].Single(answer => answer.Name == name);

    /// <summary>A trained model of these weights; nothing but the model and the weights says what it learnt.</summary>
    public TrainedModel Trained(ModelDescription model)
    {
        var units = ((Dense)model.Layers[^1]).Units;
        var labels = new ClassLabels([.. Enumerable.Range(0, Math.Max(2, units)).Select(c => $"label {c}")]);
        return new TrainedModel(model, WeightsOf(model), Encoder, labels, new TrainingOptions(), TrainingHistory.None);
    }

    /// <summary>The weights under the model's own names.</summary>
    public ValueList<Weight> WeightsOf(ModelDescription model) =>
        [.. model.DrawWeights(0).Zip(Weights, (weight, values) => weight with { Values = [.. values] })];

    private InputEncoder Encoder => HasTokens
        ? TextEncoder.Fit(["a b c"], new TextEncoderOptions { Length = InputShape[1] })
        : new NumberEncoder(InputShape[2]);

    /// <summary>What an oracle gave: the loss of a batch of all, what of it are penalties, and the loss measured by batches.</summary>
    internal sealed record Answer(string Name, double Loss, double Penalty, double Evaluated, float[][] WeightGradients);

    private sealed record Cases(PenalisedModel[] Models);

    private sealed record Answers(Answer[] Models);
}
