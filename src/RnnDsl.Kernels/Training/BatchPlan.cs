namespace RnnDsl.Kernels;

/// <summary>
/// Which steps of a batch are computed, and in which shards of rows: those that the mask leaves, rows of like
/// length together. It depends on the batch alone, not on the number of threads, so neither do results.
/// </summary>
internal sealed class BatchPlan
{
    private const int LeastRows = 8;
    private const int MostShards = 16;

    private readonly List<Shard> _shards = [];
    private int[] _lengths = [];
    private int[] _order = [];

    /// <summary>Rows of the batch.</summary>
    public int Batch { get; private set; }

    /// <summary>Time steps of the batch, masked ones included.</summary>
    public int Time { get; private set; }

    /// <summary>Number of shards.</summary>
    public int Shards { get; private set; }

    /// <summary>Number of steps that count, those of all rows together.</summary>
    public int Positions { get; private set; }

    /// <summary>A shard.</summary>
    public Shard this[int index] => _shards[index];

    /// <summary>Plans a batch.</summary>
    /// <param name="batch">Rows.</param>
    /// <param name="time">Time steps.</param>
    /// <param name="mask">Not 0 where a step counts, <c>(batch, time)</c>; empty when all do.</param>
    /// <param name="backwards">Whether the layer goes from the last step to the first.</param>
    public void Make(int batch, int time, ReadOnlySpan<byte> mask, bool backwards)
    {
        (Batch, Time) = (batch, time);
        Order(mask);
        var rows = Math.Max(LeastRows, (batch + MostShards - 1) / MostShards);
        rows = (rows + LeastRows - 1) / LeastRows * LeastRows;
        Shards = (batch + rows - 1) / rows;
        Positions = 0;
        for (var i = 0; i < Shards; i++)
        {
            if (_shards.Count == i)
            {
                _shards.Add(new Shard());
            }

            var shard = _shards[i];
            shard.Take(_order.AsSpan(i * rows, Math.Min(rows, batch - (i * rows))), _lengths, Positions, i * rows);
            Positions = checked(Positions + shard.Positions);
            FillTimes(shard, mask, backwards);
        }
    }

    private void Order(ReadOnlySpan<byte> mask)
    {
        Array.Resize(ref _lengths, Math.Max(_lengths.Length, Batch));
        Array.Resize(ref _order, Math.Max(_order.Length, Batch));
        for (var row = 0; row < Batch; row++)
        {
            _lengths[row] = mask.IsEmpty ? Time : Time - mask.Slice(row * Time, Time).Count((byte)0);
            _order[row] = row;
        }

        _order.AsSpan(0, Batch).Sort((a, b) => _lengths[a] == _lengths[b] ? a - b : _lengths[b] - _lengths[a]);
    }

    private void FillTimes(Shard shard, ReadOnlySpan<byte> mask, bool backwards)
    {
        for (var row = 0; row < shard.Rows; row++)
        {
            var step = 0;
            for (var time = 0; time < Time; time++)
            {
                if (mask.IsEmpty || mask[(shard.Row(row) * Time) + (backwards ? Time - 1 - time : time)] != 0)
                {
                    shard.Time(shard.Start(step++) + row) = time;
                }
            }
        }
    }
}
