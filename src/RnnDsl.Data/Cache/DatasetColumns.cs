using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace RnnDsl;

/// <summary>
/// A data set in columns, training part first: row i has the ids, or the values, [offsets[i], offsets[i + 1]).
/// </summary>
/// <param name="Ids">The token ids; none where the inputs are values.</param>
/// <param name="Values">The values, <c>(time, features)</c> row by row; none where the inputs are tokens.</param>
/// <param name="Features">Values per time step; 0 where the inputs are tokens.</param>
/// <param name="Offsets">Where every row begins, and the end.</param>
/// <param name="Targets">The targets.</param>
/// <param name="TrainingCount">Rows of the training part.</param>
internal sealed record DatasetColumns(int[] Ids, float[] Values, int Features, int[] Offsets, TargetColumns Targets, int TrainingCount)
{
    public int Rows => Offsets.Length - 1;

    /// <summary>Ids, or values.</summary>
    public int Entries => Features > 0 ? Values.Length : Ids.Length;

    public static DatasetColumns Of(Dataset dataset)
    {
        var (training, test) = (dataset.Training.Inputs, dataset.Test.Inputs);
        var targets = TargetColumns.Of(dataset.Training.Targets, dataset.Test.Targets);
        var offsets = new List<int> { 0 };
        return (training, test) switch
        {
            (TokenSequences first, TokenSequences second) =>
                new([.. Join(first.Rows, offsets), .. Join(second.Rows, offsets)], [], 0, [.. offsets], targets, first.Count),
            (ValueSequences first, ValueSequences second) =>
                new([], [.. Join(first.Rows, offsets), .. Join(second.Rows, offsets)], first.Features, [.. offsets], targets, first.Count),
            _ => throw new ArgumentException($"The parts have different inputs: {training} and {test}.", nameof(dataset)),
        };
    }

    public Examples Training => Part(0, TrainingCount);

    public Examples Test => Part(TrainingCount, Rows - TrainingCount);

    /// <summary>SHA-256 over the columns and the texts that say what they mean.</summary>
    public string Checksum(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            // The length in front keeps two texts apart from one.
            hash.AppendData(Encoding.UTF8.GetBytes($"{text.Length} {text}"));
        }

        hash.AppendData(MemoryMarshal.AsBytes([Rows, TrainingCount, Entries]));
        hash.AppendData(MemoryMarshal.AsBytes<int>(Offsets));
        Targets.AppendTo(hash);
        hash.AppendData(Features > 0 ? MemoryMarshal.AsBytes<float>(Values) : MemoryMarshal.AsBytes<int>(Ids));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private Examples Part(int start, int count) =>
        new(Features > 0 ? ValueSequences.Own(new Ragged<float>(Values, Offsets, start, count), Features) : new TokenSequences(new Ragged<int>(Ids, Offsets, start, count)), Targets.Part(start, count));

    private static List<T> Join<T>(Ragged<T> rows, List<int> offsets)
        where T : unmanaged, IEquatable<T>
    {
        var (values, before) = (new List<T>(), offsets[^1]);
        for (var i = 0; i < rows.Count; i++)
        {
            values.AddRange(rows[i]);
            offsets.Add(before + values.Count);
        }

        return values;
    }
}
