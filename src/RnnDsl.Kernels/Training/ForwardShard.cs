namespace RnnDsl.Kernels;

/// <summary>The forward pass over the rows of a shard.</summary>
internal sealed class ForwardShard(RecurrentRun run, Shard shard, ShardMemory memory, RecurrentResults results)
    : ShardRows(run, shard, memory)
{
    public void Run()
    {
        LoadDropout();
        Start(Of.Outputs, Of.Inputs.InitialOutput);
        Start(Of.Memories, Of.Inputs.InitialMemory);
        WriteFirst();
        for (var step = 0; step < Shard.Steps && !Of.Inputs.Stop.IsCancellationRequested;)
        {
            var end = step + 1;
            while (end < Shard.Steps && Shard.Start(end + 1) - Shard.Start(step) <= ShardMemory.ChunkPositions)
            {
                end++;
            }

            Project(step, end);
            for (; step < end; step++)
            {
                Step(step);
            }
        }

        for (var row = 0; row < Shard.Rows; row++)
        {
            Copy(Last(Of.Outputs, row), Shard.Length(row) > 0 ? BatchRow(results.Output, row) : []);
            Copy(Last(Of.Outputs, row), BatchRow(results.LastOutput, row));
            Copy(Last(Of.Memories, row), BatchRow(results.LastMemory, row));
        }
    }

    private void Start(AlignedMemory states, ReadOnlyMemory<float> initial)
    {
        var target = States(states, -1, Shard.Rows);
        target.Clear();
        for (var row = 0; row < Shard.Rows && !initial.IsEmpty; row++)
        {
            BatchRow(initial, row).CopyTo(target[(row * Width)..]);
        }
    }

    // The sums of the gates, as far as they do not depend on the state.
    private void Project(int from, int to)
    {
        var start = Shard.Start(from);
        var count = Shard.Start(to) - start;
        var gates = Gates(start, count);
        if (Of.HasTokens)
        {
            Of.Table.Gather(Of, Of.Tokens.Slots.Slice(Shard.FirstPosition + start, count), gates);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            Of.Bias.CopyTo(gates[(i * Cell.Stride)..]);
        }

        Of.Kernel.AddProduct(LoadInputs(from, to), InputStride, Of.Features, count, gates, Cell.Stride);
    }

    private void Step(int step)
    {
        var rows = Shard.Active(step);
        Cell.Forward(RowsOf(step));
        Write(step, rows);
    }

    // An output stands until the next step that counts.
    private void Write(int step, int rows)
    {
        if (results.Sequence.IsEmpty)
        {
            return;
        }

        var outputs = States(Of.Outputs, step, rows);
        for (var row = 0; row < rows; row++)
        {
            var times = Sequence(results.Sequence, row, Shard.Time(Shard.Start(step) + row), Shard.NextTime(step, row, Of.Plan.Time));
            Repeat(outputs.Slice(row * Width, Cell.Units), times);
        }
    }

    // As in Keras the output before any step that counts is 0, even where the start is not.
    private void WriteFirst()
    {
        for (var row = 0; row < Shard.Rows && !results.Sequence.IsEmpty; row++)
        {
            Sequence(results.Sequence, row, 0, Shard.NextTime(-1, row, Of.Plan.Time)).Clear();
        }
    }

    private static void Repeat(ReadOnlySpan<float> values, Span<float> target)
    {
        for (; !target.IsEmpty; target = target[values.Length..])
        {
            values.CopyTo(target);
        }
    }

    // What is not asked for is empty.
    private static void Copy(ReadOnlySpan<float> source, Span<float> target) => source[..target.Length].CopyTo(target);

    private ReadOnlySpan<float> Last(AlignedMemory states, int row) =>
        states.Length == 0 ? [] : states.Span.Slice((Shard.FirstState + Shard.LastState(row)) * Width, Cell.Units);
}
