namespace RnnDsl;

/// <summary>Puts examples that are in memory behind one another.</summary>
internal static class ExampleJoin
{
    /// <summary>All examples of all parts.</summary>
    /// <param name="spec">What the sequences are.</param>
    /// <param name="parts">The parts, all with sequences and targets of one kind.</param>
    public static Examples Of(TensorSpec spec, IReadOnlyList<Examples> parts) => parts.Count == 1 ? parts[0] : new(
        spec is SequenceSpec { Features: var features }
            ? ValueSequences.Own(Join(parts, part => ((ValueSequences)part.Inputs).Rows), features.Size)
            : new TokenSequences(Join(parts, part => ((TokenSequences)part.Inputs).Rows)),
        Join([.. parts.Select(part => part.Targets)]))
    {
        SampleWeights = parts.Any(part => part.SampleWeights.Count > 0) ? [.. parts.SelectMany(part => part.SampleWeights)] : [],
    };

    /// <summary>Some examples.</summary>
    public static Examples Take(Examples examples, ReadOnlySpan<int> indices) => new(
        examples.Inputs switch
        {
            ValueSequences values => values with { Rows = Take(values.Rows, indices) },
            var tokens => new TokenSequences(Take(((TokenSequences)tokens).Rows, indices)),
        },
        examples.Targets.Take(indices))
    {
        SampleWeights = examples.SampleWeights.Count > 0 ? ValueList.Own(Pick(examples.SampleWeights.AsSpan(), indices)) : [],
    };

    private static Targets Join(Targets[] parts) => parts switch
    {
        [] => new ClassTargets([]),
        [NumberTargets { Size: var size }, ..] => new NumberTargets([.. parts.SelectMany(part => ((NumberTargets)part).Values)], size),
        _ => new ClassTargets([.. parts.SelectMany(part => ((ClassTargets)part).Classes)]),
    };

    private static Ragged<T> Join<T>(IReadOnlyList<Examples> parts, Func<Examples, Ragged<T>> rowsOf)
        where T : unmanaged, IEquatable<T>
    {
        var builder = new RaggedBuilder<T>(parts.Sum(part => part.Count), parts.Sum(part => rowsOf(part).ValueCount));
        foreach (var rows in parts.Select(rowsOf))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                builder.Add(rows[i]);
            }
        }

        return builder.Build();
    }

    private static Ragged<T> Take<T>(Ragged<T> rows, ReadOnlySpan<int> indices)
        where T : unmanaged, IEquatable<T>
    {
        var values = 0;
        foreach (var index in indices)
        {
            values += rows[index].Length;
        }

        var builder = new RaggedBuilder<T>(indices.Length, values);
        foreach (var index in indices)
        {
            builder.Add(rows[index]);
        }

        return builder.Build();
    }

    private static T[] Pick<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> indices)
    {
        var picked = new T[indices.Length];
        for (var i = 0; i < picked.Length; i++)
        {
            picked[i] = values[indices[i]];
        }

        return picked;
    }
}
