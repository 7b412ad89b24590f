namespace RnnDsl.Kernels;

/// <summary>The backward pass over the rows of a shard.</summary>
internal sealed class BackwardShard(
    RecurrentRun run,
    Shard shard,
    ShardMemory memory,
    RecurrentResults resultGradients,
    RecurrentGradients gradients) : ShardRows(run, shard, memory)
{
    private CellGradient Gradient => Of.Gradient;

    public void Run()
    {
        LoadDropout();
        Load(Memory.OutputGradient, resultGradients.LastOutput);
        LoadOutput();
        Load(Memory.MemoryGradient, resultGradients.LastMemory);
        Memory.SeenGradient.Resize(Shard.Rows * Cell.SeenStride);
        Memory.RecurrentGradient.Resize(Gradient.RecurrentGradientSize).Span.Clear();
        Memory.KernelGradient.Resize(Of.Kernel.GradientSize).Span.Clear();
        Memory.BiasGradient.Resize(Cell.Stride).Span.Clear();
        for (var step = Shard.Steps; step > 0 && !Of.Inputs.Stop.IsCancellationRequested;)
        {
            var end = step;
            do
            {
                Step(--step);
            }
            while (step > 0 && Shard.Start(end) - Shard.Start(step - 1) <= ShardMemory.ChunkPositions);

            Accumulate(step, end);
        }

        for (var row = 0; row < Shard.Rows; row++)
        {
            Memory.OutputGradient.Span.Slice(row * Width, Cell.Units).CopyTo(Target(gradients.InitialOutput, row));
            Memory.MemoryGradient.Span.Slice(row * Width, Cell.Units).CopyTo(Target(gradients.InitialMemory, row));
        }
    }

    private Span<float> Target(Memory<float> gradient, int row) =>
        gradient.IsEmpty ? Memory.SeenGradient.Span[..Cell.Units] : BatchRow(gradient, row);

    private void Load(AlignedMemory target, Memory<float> gradient)
    {
        target.Resize(Shard.Rows * Width).Span.Clear();
        for (var row = 0; row < Shard.Rows; row++)
        {
            BatchRow(gradient, row).CopyTo(target.Span[(row * Width)..]);
        }
    }

    // The output of rows of which no step counts is 0 whatever goes in.
    private void LoadOutput()
    {
        for (var row = 0; row < Shard.Rows && Shard.Length(row) > 0; row++)
        {
            SpanArithmetic.Add(BatchRow(resultGradients.Output, row), Memory.OutputGradient.Span[(row * Width)..]);
        }
    }

    private void Step(int step)
    {
        var rows = Shard.Active(step);
        for (var row = 0; row < rows; row++)
        {
            AddTimes(row, Shard.Time(Shard.Start(step) + row), Shard.NextTime(step, row, Of.Plan.Time));
        }

        if (step > 1)
        {
            var earlier = Shard.Active(step - 1);
            Prefetch.Read(Gates(Shard.Start(step - 1), earlier));
            Prefetch.Read(States(Of.Outputs, step - 2, earlier));
            Prefetch.Read(States(Of.Memories, step - 2, earlier));
        }

        Gradient.Backward(RowsOf(step) with
        {
            OutputGradient = Memory.OutputGradient.Span[..(rows * Width)],
            MemoryGradient = Memory.MemoryGradient.Span[..(rows * Width)],
            SeenGradient = Memory.SeenGradient.Span[..(rows * Cell.SeenStride)],
            Dropout = HasDropout ? Memory.Dropout.Span[..(rows * Cell.SeenStride)] : [],
        });
    }

    // The gradients of the times at which an output stands.
    private void AddTimes(int row, int from, int to)
    {
        if (resultGradients.Sequence.IsEmpty)
        {
            return;
        }

        var target = Memory.OutputGradient.Span.Slice(row * Width, Cell.Units);
        for (var time = from; time < to; time++)
        {
            SpanArithmetic.Add(Sequence(resultGradients.Sequence, row, time, time + 1), target);
        }
    }

    private void Accumulate(int from, int to)
    {
        var start = Shard.Start(from);
        var count = Shard.Start(to) - start;
        var gates = Gates(start, count);
        Gradient.AddRecurrentGradient(Seen(from, to), gates, count, Memory.RecurrentGradient.Span);
        SpanArithmetic.AddRows(gates, Cell.Stride, Memory.BiasGradient.Span);

        if (!Of.HasTokens)
        {
            Of.Kernel.AddGradient(LoadInputs(from, to), InputStride, Of.Features, gates, Cell.Stride, count, Memory.KernelGradient.Span);
            WriteInputGradients(from, to, gates, count);
        }
    }

    // What the recurrent kernel saw in a chunk of steps; where it saw all, and the rows stay the same, it lies there.
    private Span<float> Seen(int from, int to)
    {
        var (start, count) = (Shard.Start(from), Shard.Start(to) - Shard.Start(from));
        if (!HasDropout && (from == 0 ? Shard.Rows : Shard.Active(from - 1)) == Shard.Active(to - 1))
        {
            return States(Of.Outputs, from - 1, count);
        }

        var seen = Memory.Seen.Resize(count * Cell.SeenStride).Span;
        for (var step = from; step < to; step++)
        {
            var rows = Shard.Active(step);
            CopySeen(step, rows, seen.Slice((Shard.Start(step) - start) * Cell.SeenStride, rows * Cell.SeenStride));
        }

        return seen;
    }

    private void WriteInputGradients(int from, int to, ReadOnlySpan<float> gates, int count)
    {
        if (gradients.Values.IsEmpty)
        {
            return;
        }

        var (parts, width) = (Of.Kernel.Parts, Of.Kernel.PaddedDepth);
        var products = Memory.InputGradients.Resize(count * parts * width).Span;
        products.Clear();
        Of.Kernel.AddTransposedProduct(gates, Cell.Stride, count, products, parts * width);
        for (var step = from; step < to; step++)
        {
            for (var row = 0; row < Shard.Active(step); row++)
            {
                var target = gradients.Values.Span.Slice(InputIndex(step, row), Of.Features);
                for (var part = 0; part < parts; part++)
                {
                    var source = products.Slice((((Shard.Start(step) - Shard.Start(from) + row) * parts) + part) * width, Of.Features);
                    if (!Of.Inputs.InputDropout.IsEmpty)
                    {
                        SpanArithmetic.Multiply(source, InputDropout(part, row), source);
                    }

                    SpanArithmetic.Add(source, target);
                }
            }
        }
    }
}
