using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RnnDsl;

/// <summary>A number that tells values apart by all their bits: SHA-256.</summary>
internal sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly CancellationToken _stop;

    private Fingerprint(CancellationToken stop) => _stop = stop;

    /// <summary>Of all that a training reads of a data set; of examples in files the first and the last group and the sizes of all.</summary>
    public static string Of(Dataset dataset, CancellationToken stop)
    {
        using var print = new Fingerprint(stop);
        print.Add(dataset.Encoder);
        print.Add(dataset.Labels);
        print.Add(dataset.Training);
        print.Add(dataset.Validation);
        return print.End();
    }

    /// <summary>Of weights, with their names and shapes.</summary>
    public static string Of(ValueList<Weight> weights, CancellationToken stop)
    {
        using var print = new Fingerprint(stop);
        foreach (var weight in weights)
        {
            print.Add($"{weight}");
            print.Add(weight.Values.AsSpan());
        }

        return print.End();
    }

    public void Dispose() => _hash.Dispose();

    private string End() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    private void Add(Examples examples)
    {
        if (examples.Stream is not { } stream)
        {
            Add(examples.Inputs);
            Add(examples.Targets);
            Add(examples.SampleWeights.AsSpan());
            return;
        }

        Add($"{stream.Source.Spec} {stream.Start} {stream.Count} {stream.Source.ShuffleBuffer}");
        Add(stream.Source.GroupSizes.AsSpan());
        StreamPiece[] pieces = [.. stream.Pieces()];
        foreach (var piece in pieces.Take(1).Concat(pieces.Skip(1).TakeLast(1)))
        {
            Add(stream.Read(piece, _stop));
        }

        Add(examples.SampleWeights.AsSpan());
    }

    private void Add(Sequences inputs)
    {
        Add($"{inputs} {inputs.Spec} {inputs is ValueSequences { SubtractsLast: true }}");
        switch (inputs)
        {
            case TokenSequences tokens:
                Add(tokens.Rows);
                break;
            case ValueSequences values:
                Add(values.Rows);
                break;
        }
    }

    private void Add(Targets targets)
    {
        Add($"{targets}");
        switch (targets)
        {
            case ClassTargets classes:
                Add(classes.Classes.AsSpan());
                break;
            case NumberTargets numbers:
                Add(numbers.Values.AsSpan());
                break;
        }
    }

    private void Add<T>(Ragged<T> rows)
        where T : unmanaged, IEquatable<T>
    {
        for (var i = 0; i < rows.Count; i++)
        {
            _stop.ThrowIfCancellationRequested();
            Add([rows[i].Length]);
            Add(rows[i]);
        }
    }

    private void Add<T>(T value)
        where T : notnull => Add(JsonSerializer.Serialize(value, ModelJson.Options));

    private void Add(string text) => Add<byte>(Encoding.UTF8.GetBytes($"{text}\n"));

    private void Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged => _hash.AppendData(MemoryMarshal.AsBytes(values));
}
