using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace RnnDsl;

/// <summary>A data set of tokens in columns, training part first: row i has the ids [offsets[i], offsets[i + 1]).</summary>
internal sealed record DatasetColumns(int[] Ids, int[] Offsets, TargetColumns Targets, int TrainingCount)
{
    public int Rows => Offsets.Length - 1;

    public static DatasetColumns Of(Dataset dataset)
    {
        Examples[] parts = [dataset.Training, dataset.Test];
        var ids = new List<int>();
        var offsets = new List<int> { 0 };
        foreach (var part in parts)
        {
            var sequences = (TokenSequences)part.Inputs;
            for (var i = 0; i < sequences.Count; i++)
            {
                ids.AddRange(sequences[i]);
                offsets.Add(ids.Count);
            }
        }

        return new([.. ids], [.. offsets], TargetColumns.Of(dataset.Training.Targets, dataset.Test.Targets), dataset.Training.Count);
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

        hash.AppendData(MemoryMarshal.AsBytes([Rows, TrainingCount, Ids.Length]));
        hash.AppendData(MemoryMarshal.AsBytes<int>(Offsets));
        Targets.AppendTo(hash);
        hash.AppendData(MemoryMarshal.AsBytes<int>(Ids));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private Examples Part(int start, int count) =>
        new(new TokenSequences(new Ragged<int>(Ids, Offsets, start, count)), Targets.Part(start, count));
}
