using System.Collections;

namespace RnnDsl;

/// <content>
/// The list as a language without static types sees it: PowerShell takes only what is an <see cref="IList"/> for a
/// parameter that is an array apart into elements. It is read only.
/// </content>
public sealed partial class ValueList<T> : IList
{
    bool IList.IsFixedSize => true;

    bool IList.IsReadOnly => true;

    bool ICollection.IsSynchronized => true;

    object ICollection.SyncRoot => _items.SyncRoot;

    object? IList.this[int index]
    {
        get => _items[index];
        set => throw ReadOnly();
    }

    bool IList.Contains(object? value) => ((IList)_items).Contains(value);

    int IList.IndexOf(object? value) => ((IList)_items).IndexOf(value);

    void ICollection.CopyTo(Array array, int index) => _items.CopyTo(array, index);

    int IList.Add(object? value) => throw ReadOnly();

    void IList.Clear() => throw ReadOnly();

    void IList.Insert(int index, object? value) => throw ReadOnly();

    void IList.Remove(object? value) => throw ReadOnly();

    void IList.RemoveAt(int index) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The list is immutable. Make a new one, as with Add.");
}
