using System.Text.Json;

namespace RnnDsl.Golden;

/// <summary>A model, its weights in Keras' layout, inputs, and by what the output's values are weighted in the loss.</summary>
internal sealed record LayerCase(string Name, JsonElement Model, int[] InputShape, float[] Inputs, float[][] Weights, int[] OutputShape, float[] LossWeights)
{
    private static readonly Dictionary<string, LayerCase> s_all =
        GoldenFile.ReadAll<File>("Layers", "cases").SelectMany(file => file.Cases).ToDictionary(golden => golden.Name);

    /// <summary>The names of all cases.</summary>
    public static IEnumerable<string> Names => s_all.Keys;

    /// <summary>The seed of a training pass, which draws what is dropped from it; 0 for inference.</summary>
    public int Seed { get; init; }

    public ModelDescription Description => ModelDescription.FromJson(Model.GetRawText());

    public static LayerCase Named(string name) => s_all[name];

    /// <summary>The weights under the model's own names.</summary>
    public ValueList<Weight> WeightsOf(ModelDescription model) =>
        [.. model.DrawWeights(0).Zip(Weights, (weight, values) => weight with { Values = [.. values] })];

    private sealed record File(LayerCase[] Cases);
}
