namespace RnnDsl.Kernels;

/// <summary>
/// The tokens of a batch: which ids occur, in order, and at which positions each does, in order. Counting, so as
/// much work as there are ids and positions.
/// </summary>
internal sealed class TokenIndex
{
    private int[] _slotOfId = [];
    private int[] _ids = [];
    private int[] _starts = [];
    private int[] _slots = [];
    private int[] _positions = [];

    /// <summary>Number of different ids.</summary>
    public int Count { get; private set; }

    /// <summary>The slot of the id at every position: its number among the ids that occur.</summary>
    public ReadOnlySpan<int> Slots => _slots;

    /// <summary>The id of a slot.</summary>
    public int Id(int slot) => _ids[slot];

    /// <summary>The positions of a slot.</summary>
    public ReadOnlySpan<int> Positions(int slot) => _positions.AsSpan(_starts[slot], _starts[slot + 1] - _starts[slot]);

    /// <summary>One of the positions, those of all slots one after the other.</summary>
    public int Position(int index) => _positions[index];

    /// <summary>How many positions the slots before one have together.</summary>
    public int Start(int slot) => _starts[slot];

    /// <summary>Makes the index.</summary>
    /// <param name="tokens">Ids <c>(batch, time)</c>.</param>
    /// <param name="ids">How many ids there may be.</param>
    /// <param name="plan">The positions.</param>
    /// <param name="backwards">Whether time runs backwards.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such id.</exception>
    public void Make(ReadOnlySpan<int> tokens, int ids, BatchPlan plan, bool backwards)
    {
        if (_slotOfId.Length < ids + 1)
        {
            (_slotOfId, _ids, _starts) = (new int[ids + 1], new int[ids], new int[ids + 1]);
        }

        if (_slots.Length < plan.Positions)
        {
            (_slots, _positions) = (new int[plan.Positions], new int[plan.Positions]);
        }

        ReadIds(tokens, ids, plan, backwards);
        var counts = _slotOfId.AsSpan(0, ids);
        counts.Clear();
        foreach (var id in _slots.AsSpan(0, plan.Positions))
        {
            counts[id]++;
        }

        Count = 0;
        var start = 0;
        for (var id = 0; id < ids; id++)
        {
            var count = counts[id];
            if (count > 0)
            {
                counts[id] = Count;
                _ids[Count] = id;
                _starts[Count++] = start;
                start += count;
            }
        }

        _starts[Count] = start;
        for (var position = 0; position < plan.Positions; position++)
        {
            var slot = _slotOfId[_slots[position]];
            _slots[position] = slot;
            _positions[_starts[slot]++] = position;
        }

        // Every start has moved to the next one.
        _starts.AsSpan(0, Count).CopyTo(_starts.AsSpan(1));
        _starts[0] = 0;
    }

    private void ReadIds(ReadOnlySpan<int> tokens, int ids, BatchPlan plan, bool backwards)
    {
        for (var i = 0; i < plan.Shards; i++)
        {
            var shard = plan[i];
            for (var step = 0; step < shard.Steps; step++)
            {
                for (var (row, position) = (0, shard.Start(step)); row < shard.Active(step); row++, position++)
                {
                    var time = shard.Time(position);
                    var id = tokens[(shard.Row(row) * plan.Time) + (backwards ? plan.Time - 1 - time : time)];
                    ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)id, (uint)ids, nameof(tokens));
                    _slots[shard.FirstPosition + position] = id;
                }
            }
        }
    }
}
