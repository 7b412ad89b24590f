using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>An immutable list that is equal to another when its elements are.</summary>
/// <typeparam name="T">The type of the elements; it should have value equality itself.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(ValueListJsonConverter))]
public sealed partial class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] owned) => _items = owned;

    /// <summary>Number of elements.</summary>
    public int Count => _items.Length;

    /// <summary>The element at a position from 0.</summary>
    /// <param name="index">Position, 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="IndexOutOfRangeException">The position is outside the list.</exception>
    public T this[int index] => _items[index];

    /// <summary>The elements as one contiguous span, not copied.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>A new list with one element more at the end.</summary>
    /// <param name="item">The element to append.</param>
    public ValueList<T> Add(T item) => new([.. _items, item]);

    /// <summary>A new list with the elements of another behind these.</summary>
    /// <param name="other">The elements to append.</param>
    public ValueList<T> Concat(ValueList<T> other) => new([.. _items, .. other._items]);

    /// <summary>A new list of a range of the elements.</summary>
    /// <param name="start">Position of the first element to keep.</param>
    /// <param name="count">Number of elements to keep.</param>
    public ValueList<T> Slice(int start, int count) => new(_items.AsSpan(start, count).ToArray());

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A few elements tell most lists apart; weights and data sets have millions.
        var hash = new HashCode();
        hash.Add(_items.Length);
        for (var i = 0; i < _items.Length; i += Math.Max(1, _items.Length / 16))
        {
            hash.Add(_items[i]);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The elements in brackets, the middle of a long list left out.</summary>
    public override string ToString() =>
        Count <= 12
            ? $"[{string.Join(", ", _items)}]"
            : $"[{string.Join(", ", _items.Take(6))}, ... {Count} in all]";
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list of the given elements; what the collection expression <c>[a, b]</c> calls.</summary>
    /// <param name="items">The elements, which are copied.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) =>
        new(items.ToArray());

    /// <summary>A list of the elements of a sequence.</summary>
    /// <param name="items">The elements, which are copied.</param>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);

    /// <summary>A list around an array that nobody else keeps; for large data.</summary>
    internal static ValueList<T> Own<T>(T[] items) => new(items);
}
