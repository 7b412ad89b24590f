namespace RnnDsl.Torch.Tests.States;

/// <summary>
/// Sequences in three parts, the parts of a row in batches one behind the other: the first starts with a sign, all else
/// is 0, and every part is to be told the sign. What the later parts are told is nowhere in them.
/// </summary>
internal static class CarriedSign
{
    public const int BatchSize = 8;
    private const int Parts = 3;
    private const int Steps = 3;

    /// <summary>Every batch has as many of one sign as of the other.</summary>
    public static Dataset Dataset { get; } = new("carried sign", new NumberEncoder(1), new ClassLabels(["minus", "plus"]), Examples(8, 5), Examples(2, 6))
    {
        Validation = Examples(2, 7),
    };

    public static TrainingOptions Options { get; } = new() { BatchSize = BatchSize, Shuffle = false, Optimizer = new Adam(0.03) };

    private static Examples Examples(int sequencesARow, int seed)
    {
        var random = new Random(seed);
        List<float[]> chunks = [];
        List<int> classes = [];
        for (var sequence = 0; sequence < sequencesARow; sequence++)
        {
            int[] signs = [.. Enumerable.Range(0, BatchSize).Select(row => row % 2)];
            random.Shuffle(signs);
            for (var part = 0; part < Parts; part++)
            {
                chunks.AddRange(signs.Select(sign => part > 0 ? new float[Steps] : [(2 * sign) - 1, 0, 0]));
                classes.AddRange(signs);
            }
        }

        return new(ValueSequences.Of(1, chunks), [.. classes]);
    }
}
