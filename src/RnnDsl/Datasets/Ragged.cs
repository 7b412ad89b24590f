namespace RnnDsl;

/// <summary>Rows of unequal length in one array, which may overlap: row i is [starts[i], ends[i]).</summary>
internal sealed class Ragged<T>(T[] values, ReadOnlyMemory<int> starts, ReadOnlyMemory<int> ends) : IEquatable<Ragged<T>>
    where T : unmanaged, IEquatable<T>
{
    /// <summary>Rows one behind the other: row i is [offsets[start + i], offsets[start + i + 1]).</summary>
    public Ragged(T[] values, int[] offsets, int start, int count)
        : this(values, offsets.AsMemory(start, count), offsets.AsMemory(start + 1, count))
    {
    }

    public int Count => starts.Length;

    /// <summary>Number of values of all rows, those of overlaps counted in each.</summary>
    public int ValueCount
    {
        get
        {
            var count = 0;
            for (var i = 0; i < Count; i++)
            {
                count += this[i].Length;
            }

            return count;
        }
    }

    public ReadOnlySpan<T> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var from = starts.Span[index];
            return values.AsSpan(from, ends.Span[index] - from);
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
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, Count - howMany);
        return new Ragged<T>(values, starts.Slice(from, howMany), ends.Slice(from, howMany));
    }

    /// <summary>The values of all rows, one behind the other, and where each row begins in them.</summary>
    public (T[] Values, int[] Offsets) ToColumns()
    {
        var (joined, offsets) = (new T[ValueCount], new int[Count + 1]);
        for (var i = 0; i < Count; i++)
        {
            this[i].CopyTo(joined.AsSpan(offsets[i]));
            offsets[i + 1] = offsets[i] + this[i].Length;
        }

        return (joined, offsets);
    }

    /// <summary>Writes a row to a target, padded where it is too short and cut where it is too long; gives its place there.</summary>
    public Span<T> CopyPadded(int index, Span<T> target, PaddingEnds ends)
    {
        var row = this[index];
        var kept = row[ends.Kept(row.Length, target.Length)];
        var place = target[ends.Place(kept.Length, target.Length)];
        target.Clear();
        kept.CopyTo(place);
        return place;
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
