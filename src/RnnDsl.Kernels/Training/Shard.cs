namespace RnnDsl.Kernels;

/// <summary>
/// Some rows of a batch, the longest first, with the steps that count: in step s stand the rows that have more than
/// s of them, and the rows of all steps lie one after the other, each at a position of its own.
/// </summary>
internal sealed class Shard
{
    private int[] _rows = [];
    private int[] _starts = [];
    private int[] _times = [];

    /// <summary>Number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The first of its positions among those of all shards.</summary>
    public int FirstPosition { get; private set; }

    /// <summary>The first of its rows among those of all shards.</summary>
    public int FirstRow { get; private set; }

    /// <summary>Number of steps of the longest row.</summary>
    public int Steps { get; private set; }

    /// <summary>Number of positions.</summary>
    public int Positions => _starts[Steps];

    /// <summary>Where the states lie, which have a row more for each row: that before the first step.</summary>
    public int FirstState => FirstPosition + FirstRow;

    /// <summary>Takes rows of a batch.</summary>
    /// <param name="rows">Their numbers in the batch, the one with the most steps first.</param>
    /// <param name="lengths">How many steps count, for every row of the batch.</param>
    /// <param name="firstPosition">The first position.</param>
    /// <param name="firstRow">The first row.</param>
    public void Take(ReadOnlySpan<int> rows, ReadOnlySpan<int> lengths, int firstPosition, int firstRow)
    {
        (Rows, FirstPosition, FirstRow, Steps) = (rows.Length, firstPosition, firstRow, lengths[rows[0]]);
        Array.Resize(ref _rows, Math.Max(_rows.Length, rows.Length));
        Array.Resize(ref _starts, Math.Max(_starts.Length, Steps + 1));
        rows.CopyTo(_rows);
        var active = rows.Length;
        for (var step = 0; step < Steps; step++)
        {
            while (lengths[rows[active - 1]] <= step)
            {
                active--;
            }

            _starts[step + 1] = _starts[step] + active;
        }

        Array.Resize(ref _times, Math.Max(_times.Length, Positions));
    }

    /// <summary>The number in the batch of a row.</summary>
    public int Row(int row) => _rows[row];

    /// <summary>Number of rows in a step.</summary>
    public int Active(int step) => _starts[step + 1] - _starts[step];

    /// <summary>The first position of a step, counted from <see cref="FirstPosition"/>.</summary>
    public int Start(int step) => _starts[step];

    /// <summary>How many steps count for a row.</summary>
    public int Length(int row)
    {
        // The rows of a step are the first ones.
        var (low, high) = (0, Steps);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Active(middle) > row ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The time of a position, in the order in which the layer goes through it.</summary>
    public ref int Time(int position) => ref _times[position];

    /// <summary>The time of the next step of a row that counts, or <paramref name="end"/>.</summary>
    public int NextTime(int step, int row, int end) =>
        step + 1 < Steps && row < Active(step + 1) ? _times[_starts[step + 1] + row] : end;

    /// <summary>The state after a step, counted from <see cref="FirstState"/>; -1 for that before the first.</summary>
    public int State(int step) => step < 0 ? 0 : Rows + _starts[step];

    /// <summary>The last state of a row, counted from <see cref="FirstState"/>.</summary>
    public int LastState(int row) => State(Length(row) - 1) + row;
}
