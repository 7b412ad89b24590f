namespace RnnDsl.Kernels;

/// <summary>
/// A block of rows on its way through a model: values <c>(time, row, stride)</c>, or token ids <c>(row, time)</c>.
/// One block is used again for one shard of rows after the other.
/// </summary>
internal sealed class Block
{
    private Block(int time, int features, int values, int ids) =>
        (Time, Features, Stride, Values, Ids) = (time, features, PackedMatrix.PaddedWidth(features), new float[values], new int[ids]);

    /// <summary>Number of rows now in it.</summary>
    public int Rows { get; set; }

    /// <summary>Number of time steps; 1 for vectors.</summary>
    public int Time { get; }

    /// <summary>Values per row and time step.</summary>
    public int Features { get; }

    /// <summary>Values from one row to the next; those behind the features are padding.</summary>
    public int Stride { get; }

    /// <summary>All values.</summary>
    public float[] Values { get; }

    /// <summary>All token ids; empty for values.</summary>
    public int[] Ids { get; }

    /// <summary>Whether a step counts, <c>(time, row)</c>; empty when all do.</summary>
    public bool[] Mask { get; set; } = [];

    /// <summary>The state that a recurrent layer starts from, of as many rows or more; null for zeros.</summary>
    public CellState? Start { get; set; }

    /// <summary>The state that a recurrent layer was left in.</summary>
    public CellState? End { get; set; }

    /// <summary>Once it is cancelled, a recurrent layer leaves off, and what it has given means nothing.</summary>
    public CancellationToken Stop { get; set; }

    /// <summary>Room for the planes of a recurrent layer's cell in one step.</summary>
    public AlignedMemory Gates { get; } = new();

    /// <summary>The two directions of a bidirectional layer before they are merged.</summary>
    public Block[] Parts { get; init; } = [];

    /// <summary>Room for values.</summary>
    public static Block OfValues(int rows, int time, int features, params Block[] parts) =>
        new(time, features, checked(rows * time * PackedMatrix.PaddedWidth(features)), 0) { Parts = parts };

    /// <summary>Room for token ids.</summary>
    public static Block OfIds(int rows, int time) => new(time, 0, 0, checked(rows * time));

    /// <summary>The values of a time step, <c>(row, stride)</c>.</summary>
    public Span<float> At(int time) => Values.AsSpan(time * Rows * Stride, Rows * Stride);

    /// <summary>For every row whether a time step counts; empty when all do.</summary>
    public ReadOnlySpan<bool> CountsAt(int time) => Mask.Length == 0 ? [] : Mask.AsSpan(time * Rows, Rows);

    /// <summary>Sets the rows to 0 for which a time step does not count.</summary>
    public void ClearMasked(int time) => ClearMasked(time, time);

    /// <summary>Sets the rows to 0 for which a time step does not count, where values and mask run different ways.</summary>
    public void ClearMasked(int time, int timeOfMask)
    {
        var counts = CountsAt(timeOfMask);
        for (var row = 0; row < counts.Length; row++)
        {
            if (!counts[row])
            {
                At(time).Slice(row * Stride, Stride).Clear();
            }
        }
    }
}
