namespace RnnDsl.Kernels;

/// <summary>What the passes over a shard have in common: where its rows lie.</summary>
internal abstract class ShardRows(RecurrentRun run, Shard shard, ShardMemory memory)
{
    protected RecurrentRun Of => run;

    protected Shard Shard => shard;

    protected ShardMemory Memory => memory;

    protected RecurrentCell Cell => run.Cell;

    protected int Width => run.Cell.Width;

    /// <summary>Values that the input kernel sees of a row.</summary>
    protected int InputStride => run.Kernel.Parts * run.Features;

    protected bool HasDropout => !run.Inputs.RecurrentDropout.IsEmpty;

    /// <summary>The planes of positions.</summary>
    protected Span<float> Gates(int start, int count) =>
        run.Gates.Span.Slice((shard.FirstPosition + start) * Cell.Stride, count * Cell.Stride);

    /// <summary>The states after a step, or -1 for those before the first.</summary>
    protected Span<float> States(AlignedMemory states, int step, int count) =>
        states.Length == 0 ? [] : states.Span.Slice((shard.FirstState + shard.State(step)) * Width, count * Width);

    /// <summary>A row of <c>(batch, units)</c>; empty where that is.</summary>
    protected Span<float> BatchRow(Memory<float> values, int row) =>
        values.IsEmpty ? [] : values.Span.Slice(shard.Row(row) * Cell.Units, Cell.Units);

    /// <summary>A row of <c>(batch, units)</c>; empty where that is.</summary>
    protected ReadOnlySpan<float> BatchRow(ReadOnlyMemory<float> values, int row) =>
        values.IsEmpty ? [] : values.Span.Slice(shard.Row(row) * Cell.Units, Cell.Units);

    /// <summary>The outputs or gradients of a row from one time to before another, <c>(times, units)</c>.</summary>
    protected Span<float> Sequence(Memory<float> values, int row, int from, int to) =>
        values.Span.Slice(((shard.Row(row) * run.Plan.Time) + from) * Cell.Units, (to - from) * Cell.Units);

    /// <summary>Lays the recurrent dropout out by rows of the shard.</summary>
    protected void LoadDropout()
    {
        if (HasDropout)
        {
            var target = memory.Dropout.Resize(shard.Rows * Cell.SeenStride).Span;
            target.Clear();
            var size = run.Plan.Batch * Cell.Units;
            for (var row = 0; row < shard.Rows; row++)
            {
                for (var part = 0; part < Cell.SeenParts; part++)
                {
                    BatchRow(run.Inputs.RecurrentDropout.Slice(part * size, size), row)
                        .CopyTo(target[((row * Cell.SeenStride) + (part * Width))..]);
                }
            }
        }
    }

    /// <summary>What a cell sees of a step going forward.</summary>
    protected StepRows RowsOf(int step)
    {
        var rows = shard.Active(step);
        var before = States(run.Outputs, step - 1, rows);
        var seen = before;
        if (HasDropout)
        {
            seen = memory.Seen.Resize(rows * Cell.SeenStride).Span;
            CopySeen(step, rows, seen);
        }

        return new StepRows
        {
            Rows = rows,
            Gates = Gates(shard.Start(step), rows),
            Before = before,
            Seen = seen,
            Output = States(run.Outputs, step, rows),
            MemoryBefore = States(run.Memories, step - 1, rows),
            Memory = States(run.Memories, step, rows),
        };
    }

    /// <summary>What the recurrent kernel sees in a step, copied.</summary>
    protected void CopySeen(int step, int count, Span<float> target)
    {
        var before = States(run.Outputs, step - 1, count);
        if (!HasDropout)
        {
            before.CopyTo(target);
            return;
        }

        for (var at = 0; at < count * Cell.SeenStride; at += Width)
        {
            var row = at / Cell.SeenStride;
            SpanArithmetic.Multiply(before.Slice(row * Width, Width), memory.Dropout.Span.Slice(at, Width), target.Slice(at, Width));
        }
    }

    /// <summary>The inputs of a chunk of steps, row by row, what is dropped out among them set to 0.</summary>
    protected Span<float> LoadInputs(int fromStep, int toStep)
    {
        var features = run.Features;
        var all = run.Inputs.Values.Span;
        var inputs = memory.Inputs.Resize((shard.Start(toStep) - shard.Start(fromStep)) * InputStride).Span;
        var at = 0;
        for (var step = fromStep; step < toStep; step++)
        {
            for (var row = 0; row < shard.Active(step); row++)
            {
                var values = all.Slice(InputIndex(step, row), features);
                for (var part = 0; part < run.Kernel.Parts; part++, at += features)
                {
                    var target = inputs.Slice(at, features);
                    if (run.Inputs.InputDropout.IsEmpty)
                    {
                        values.CopyTo(target);
                    }
                    else
                    {
                        SpanArithmetic.Multiply(values, InputDropout(part, row), target);
                    }
                }
            }
        }

        return inputs;
    }

    /// <summary>By what the inputs of a row are multiplied for a part of the kernel.</summary>
    protected ReadOnlySpan<float> InputDropout(int part, int row)
    {
        var gate = run.Kernel.Parts == 1 ? 0 : run.Kernel.GateOf(part);
        return run.Inputs.InputDropout.Span.Slice(((gate * run.Plan.Batch) + shard.Row(row)) * run.Features, run.Features);
    }

    /// <summary>Where the input of a row lies in <c>(batch, time, features)</c>.</summary>
    protected int InputIndex(int step, int row)
    {
        var time = shard.Time(shard.Start(step) + row);
        return ((shard.Row(row) * run.Plan.Time) + (run.Backwards ? run.Plan.Time - 1 - time : time)) * run.Features;
    }
}
