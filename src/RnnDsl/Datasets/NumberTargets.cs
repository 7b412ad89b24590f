namespace RnnDsl;

/// <summary>Numbers for every example, <c>(count, size)</c>, taken as they are: scale what is far from 1.</summary>
public sealed record NumberTargets : Targets
{
    /// <summary>Numbers for every example.</summary>
    /// <param name="values">The numbers, finite, example by example.</param>
    /// <param name="size">Numbers of an example, at least 1.</param>
    /// <exception cref="ArgumentException">A number is not finite, or they are no whole number of examples.</exception>
    public NumberTargets(ValueList<float> values, int size = 1)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (values.Count % size != 0)
        {
            throw new ArgumentException($"There are {values.Count} numbers, which is no multiple of {size}.", nameof(values));
        }

        var wrong = values.TakeWhile(float.IsFinite).Count();
        if (wrong < values.Count)
        {
            throw new ArgumentException($"Example {wrong / size} has {values[wrong]}; a target is finite.", nameof(values));
        }

        (Values, Size) = (values, size);
    }

    private NumberTargets(int size, float[] checkedValues) => (Values, Size) = (ValueList.Own(checkedValues), size);

    /// <summary>The numbers, example by example.</summary>
    public ValueList<float> Values { get; }

    /// <summary>Numbers of an example.</summary>
    public int Size { get; }

    /// <inheritdoc/>
    public override int Count => Values.Count / Size;

    /// <summary>The numbers of one example.</summary>
    /// <param name="index">Position from 0.</param>
    public ReadOnlySpan<float> this[int index] => Values.AsSpan().Slice(index * Size, Size);

    /// <inheritdoc/>
    public override NumberTargets Slice(int start, int count) => new(Size, Values.AsSpan().Slice(start * Size, count * Size).ToArray());

    internal override NumberTargets Take(ReadOnlySpan<int> indices)
    {
        var taken = new float[indices.Length * Size];
        for (var i = 0; i < indices.Length; i++)
        {
            this[indices[i]].CopyTo(taken.AsSpan(i * Size));
        }

        return new(Size, taken);
    }

    /// <summary>How many there are.</summary>
    public override string ToString() => Size == 1 ? $"{Count} numbers" : $"{Count} times {Size} numbers";
}
