namespace RnnDsl.Golden;

/// <summary>
/// What one oracle gave for a <see cref="LayerCase"/>; gradients are empty where it gives outputs alone, and that of
/// the input also where the input is token ids or the oracle cannot differentiate there.
/// </summary>
internal sealed record LayerAnswer(string Name, float[] Output, float[][] WeightGradients, float[] InputGradient)
{
    private static readonly Dictionary<string, Dictionary<string, LayerAnswer>> s_all =
        new[] { "keras", "torch", "tfjs", "onnx" }.ToDictionary(
            oracle => oracle,
            oracle => GoldenFile.ReadAll<File>("Layers", oracle).SelectMany(file => file.Answers).ToDictionary(answer => answer.Name));

    /// <summary>Whether the oracle gives gradients, not outputs alone.</summary>
    public bool HasGradients => WeightGradients.Length + InputGradient.Length > 0;

    /// <summary>What every oracle that answered a case gave for it.</summary>
    public static IEnumerable<(string Oracle, LayerAnswer Answer)> To(string name) =>
        s_all.Where(oracle => oracle.Value.ContainsKey(name)).Select(oracle => (oracle.Key, oracle.Value[name]));

    private sealed record File(LayerAnswer[] Answers);
}
