using System.Text.Json;

namespace RnnDsl.Golden;

/// <summary>A matrix or a vector and a regulariser.</summary>
internal sealed record MatrixPenalty(string Name, JsonElement Regularizer, int[] Shape, float[] Values)
{
    private static readonly Dictionary<string, MatrixPenalty> s_all =
        GoldenFile.Read<Cases>("Regularizers", "cases").Matrices.ToDictionary(golden => golden.Name);

    private static readonly Dictionary<string, Answer[]> s_answers =
        new[] { "torch", "keras", "tfjs" }.ToDictionary(oracle => oracle, oracle => GoldenFile.Read<Answers>("Regularizers", oracle).Matrices);

    /// <summary>Every oracle with the names of the cases that it answered.</summary>
    public static IEnumerable<(string Oracle, string Name)> Names =>
        s_answers.SelectMany(oracle => oracle.Value, (oracle, answer) => (oracle.Key, answer.Name));

    /// <summary>The regulariser.</summary>
    public Regularizer Value
    {
        get
        {
            var model = ModelDescription.FromJson($$"""{ "layers": [ { "type": "dense", "units": 1, "kernelRegularizer": {{Regularizer.GetRawText()}} } ] }""");
            return ((Dense)model.Layers[0]).KernelRegularizer;
        }
    }

    /// <summary>The values as a weight.</summary>
    public Weight Weight => new("dense/kernel", [.. Shape], [.. Values]);

    public static MatrixPenalty Named(string name) => s_all[name];

    public static Answer Of(string oracle, string name) => s_answers[oracle].Single(answer => answer.Name == name);

    /// <summary>What an oracle gave; no gradient where it has none.</summary>
    internal sealed record Answer(string Name, double Penalty, float[] Gradient);

    private sealed record Cases(MatrixPenalty[] Matrices);

    private sealed record Answers(Answer[] Matrices);
}
