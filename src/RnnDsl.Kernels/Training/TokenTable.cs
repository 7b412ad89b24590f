namespace RnnDsl.Kernels;

/// <summary>
/// The vectors of the tokens of a batch, each projected once by the kernel; steps look them up. Backward, what the
/// positions of a token give is summed up first, in the order of the positions.
/// </summary>
internal sealed class TokenTable
{
    private const int Groups = 16;
    private const int Block = 32;

    // Rows that are looked up here and there, asked for this many before they are needed.
    private const int Ahead = 8;

    private readonly AlignedMemory _rows = new();
    private readonly GroupMemory[] _groups = [.. Enumerable.Range(0, Groups).Select(_ => new GroupMemory())];

    /// <summary>Projects the vectors of the tokens that occur.</summary>
    public void Project(RecurrentRun run)
    {
        var width = run.Kernel.Columns;
        _rows.Resize(checked(run.Tokens.Count * width));
        run.Runner.Run(new GroupsOf(group =>
        {
            var (from, to) = (Slot(run, group), Slot(run, group + 1));
            for (; from < to; from += Block)
            {
                var count = Math.Min(Block, to - from);
                var vectors = Vectors(run, group, from, count);
                var target = _rows.Span.Slice(from * width, count * width);
                for (var i = 0; i < count; i++)
                {
                    run.Bias.AsSpan(0, width).CopyTo(target[(i * width)..]);
                }

                run.Kernel.AddProduct(vectors, run.Features, 0, count, target, width);
            }
        }), Groups);
    }

    /// <summary>Writes the planes of positions.</summary>
    public void Gather(RecurrentRun run, ReadOnlySpan<int> slots, Span<float> gates)
    {
        var (width, stride) = (run.Kernel.Columns, run.Cell.Stride);
        var rows = _rows.Span;
        var rest = run.Bias.AsSpan(width);
        for (var i = 0; i < slots.Length; i++)
        {
            if (i + Ahead < slots.Length)
            {
                Prefetch.Read(rows.Slice(slots[i + Ahead] * width, width));
            }

            rows.Slice(slots[i] * width, width).CopyTo(gates[(i * stride)..]);
            rest.CopyTo(gates[((i * stride) + width)..]);
        }
    }

    /// <summary>Gives the gradients of the gates on to the kernel and to the vectors.</summary>
    public void Scatter(RecurrentRun run, RecurrentGradients gradients)
    {
        run.Runner.Run(new GroupsOf(group =>
        {
            var memory = _groups[group];
            memory.KernelGradient.Resize(run.Kernel.GradientSize).Span.Clear();
            var to = Slot(run, group + 1);
            for (var from = Slot(run, group); from < to; from += Block)
            {
                ScatterBlock(run, group, from, Math.Min(Block, to - from), gradients.Values.Span);
            }
        }), Groups);
        foreach (var memory in _groups)
        {
            run.Kernel.Unpack(memory.KernelGradient.Span, gradients.Kernel.Span);
        }
    }

    private void ScatterBlock(RecurrentRun run, int group, int from, int count, Span<float> vectorGradients)
    {
        var (memory, width, features) = (_groups[group], run.Kernel.Columns, run.Features);
        var sums = memory.Sums.Resize(count * width).Span;
        sums.Clear();
        var gates = run.Gates.Span;
        var (stride, next) = (run.Cell.Stride, run.Tokens.Start(from) + Ahead);
        for (var i = 0; i < count; i++)
        {
            var sum = sums.Slice(i * width, width);
            foreach (var position in run.Tokens.Positions(from + i))
            {
                if (next < run.Plan.Positions)
                {
                    Prefetch.Read(gates.Slice(run.Tokens.Position(next++) * stride, width));
                }

                SpanArithmetic.Add(gates.Slice(position * stride, width), sum);
            }
        }

        run.Kernel.AddGradient(Vectors(run, group, from, count), features, 0, sums, width, count, memory.KernelGradient.Span);
        if (!vectorGradients.IsEmpty)
        {
            var padded = run.Kernel.PaddedDepth;
            var products = memory.Products.Resize(count * padded).Span;
            products.Clear();
            run.Kernel.AddTransposedProduct(sums, width, count, products, padded);
            for (var i = 0; i < count; i++)
            {
                products.Slice(i * padded, features).CopyTo(vectorGradients[(run.Tokens.Id(from + i) * features)..]);
            }
        }
    }

    private Span<float> Vectors(RecurrentRun run, int group, int from, int count)
    {
        var features = run.Features;
        var vectors = _groups[group].Vectors.Resize(count * features).Span;
        for (var i = 0; i < count; i++)
        {
            run.Inputs.Values.Span.Slice(run.Tokens.Id(from + i) * features, features).CopyTo(vectors[(i * features)..]);
        }

        return vectors;
    }

    // Groups of tokens that have about equally many vectors and positions; they depend on the batch alone.
    private static int Slot(RecurrentRun run, int group)
    {
        var tokens = run.Tokens;
        var share = (long)(tokens.Count + run.Plan.Positions) * group / Groups;
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens.Start(middle) + middle < share ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private sealed class GroupsOf(Action<int> work) : IPartedWork
    {
        public void Do(int part) => work(part);
    }

    private sealed class GroupMemory
    {
        public AlignedMemory Vectors { get; } = new();

        public AlignedMemory Sums { get; } = new();

        public AlignedMemory Products { get; } = new();

        public AlignedMemory KernelGradient { get; } = new();
    }
}
