namespace RnnDsl;

/// <summary>Puts rows together, of which it is known how many values they have in all.</summary>
internal sealed class RaggedBuilder<T>(int rows, int values)
    where T : unmanaged, IEquatable<T>
{
    private readonly T[] _values = new T[values];
    private readonly int[] _offsets = new int[rows + 1];
    private int _count;

    public void Add(ReadOnlySpan<T> row)
    {
        var from = _offsets[_count];
        row.CopyTo(_values.AsSpan(from));
        _offsets[++_count] = from + row.Length;
    }

    public Ragged<T> Build() => new(_values, _offsets, 0, _count);
}
