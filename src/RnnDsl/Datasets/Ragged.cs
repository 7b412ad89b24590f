namespace RnnDsl;

/// <summary>Rows of unequal length in one array: row i is [offsets[i], offsets[i + 1]).</summary>
internal sealed class Ragged<T>(T[] values, int[] offsets, int start, int count) : IEquatable<Ragged<T>>
    where T : unmanaged, IEquatable<T>
{
    public int Count => count;

    /// <summary>Number of values of all rows.</summary>
    public int ValueCount => offsets[start + count] - offsets[start];

    public ReadOnlySpan<T> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            var from = offsets[start + index];
            return values.AsSpan(from, offsets[start + index + 1] - from);
        }
    }

    public static Ragged<T> Of(IEnumerable<IReadOnlyList<T>> rows)
    {
        List<T> values = [];
        List<int> offsets = [0];
        foreach (var row in rows)
        {
            values.AddRange(row);
            offsets.Add(values.Count);
        }

        return new Ragged<T>([.. values], [.. offsets], 0, offsets.Count - 1);
    }

    public Ragged<T> Slice(int from, int howMany)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(howMany);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, count - howMany);
        return new Ragged<T>(values, offsets, start + from, howMany);
    }

    /// <summary>The values of all rows, and where each row begins in them.</summary>
    public (T[] Values, int[] Offsets) ToColumns()
    {
        var first = offsets[start];
        return (values[first..offsets[start + count]], [.. offsets[start..(start + count + 1)].Select(offset => offset - first)]);
    }

    /// <summary>Writes a row to the end of a target: padding in front, and the front cut where it is too long.</summary>
    public void CopyPadded(int index, Span<T> target)
    {
        var row = this[index];
        var kept = row[Math.Max(0, row.Length - target.Length)..];
        target[..^kept.Length].Clear();
        kept.CopyTo(target[^kept.Length..]);
    }

    public bool Equals(Ragged<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!this[i].SequenceEqual(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Ragged<T>);

    public override int GetHashCode() => HashCode.Combine(Count, Count > 0 ? this[0].Length : 0);
}
