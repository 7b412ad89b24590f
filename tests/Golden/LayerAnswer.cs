namespace RnnDsl.Golden;

/// <summary>
/// What one oracle gave for a <see cref="LayerCase"/>; gradients are empty where it gives outputs alone, and that of
/// the input where the input is token ids.
/// </summary>
internal sealed record LayerAnswer(string Name, float[] Output, float[][] WeightGradients, float[] InputGradient)
{
    private static readonly Dictionary<string, Dictionary<string, LayerAnswer>> s_all =
        new[] { "keras", "torch", "tfjs", "onnx" }.ToDictionary(
            oracle => oracle,
            oracle => GoldenFile.ReadAll<File>("Layers", oracle).SelectMany(file => file.Answers).ToDictionary(answer => answer.Name));

    /// <summary>Every oracle with the names of the cases that it answered.</summary>
    public static IEnumerable<(string Oracle, string Name)> Names =>
        s_all.SelectMany(oracle => oracle.Value.Keys, (oracle, name) => (oracle.Key, name));

    public static LayerAnswer Of(string oracle, string name) => s_all[oracle][name];

    private sealed record File(LayerAnswer[] Answers);
}
