namespace RnnDsl.Kernels;

/// <summary>
/// A recurrent layer on one batch: the forward pass keeps what the backward pass needs. All memory is kept for the
/// next batch.
/// </summary>
internal sealed class RecurrentRun
{
    private readonly RecurrentLayer _layer;
    private readonly List<ShardMemory> _memory = [];
    private readonly TokenIndex _tokens = new();
    private readonly TokenTable _table = new();
    private RecurrentResults _results;
    private RecurrentGradients _gradients;

    /// <summary>Kernels for a layer.</summary>
    /// <param name="layer">The layer; <see cref="GradientCompiler.Has"/> it.</param>
    /// <param name="features">Values per time step of the input.</param>
    /// <param name="threads">Most threads to use.</param>
    /// <param name="apart">Whether dropout shows every gate something else, or all the same.</param>
    public RecurrentRun(RecurrentLayer layer, int features, int threads, bool apart)
    {
        (_layer, Features, Runner) = (layer, features, new PartRunner(threads));
        Cell = CellCompiler.Compile(layer, apart);
        Gradient = GradientCompiler.Compile(layer, Cell);
        Kernel = new GateKernel(features, layer.Units, layer.Gates, Cell.InputGates, apart);
        Bias = new float[Cell.Stride];
    }

    /// <summary>The cell with its recurrent kernel.</summary>
    public RecurrentCell Cell { get; }

    /// <summary>The way back through the cell.</summary>
    public CellGradient Gradient { get; }

    /// <summary>The input kernel.</summary>
    public GateKernel Kernel { get; }

    /// <summary>The bias by planes.</summary>
    public float[] Bias { get; }

    /// <summary>Values per time step of the input.</summary>
    public int Features { get; }

    /// <summary>Whether time runs backwards.</summary>
    public bool Backwards => _layer.GoBackwards;

    /// <summary>The rows and steps.</summary>
    public BatchPlan Plan { get; } = new();

    /// <summary>What went in.</summary>
    public RecurrentInputs Inputs { get; private set; }

    /// <summary>The planes of every position.</summary>
    public AlignedMemory Gates { get; } = new();

    /// <summary>The output of every position and row.</summary>
    public AlignedMemory Outputs { get; } = new();

    /// <summary>The cell state of every position and row.</summary>
    public AlignedMemory Memories { get; } = new();

    /// <summary>What shares the work among threads.</summary>
    public PartRunner Runner { get; }

    /// <summary>The tokens, where the input is tokens.</summary>
    public TokenIndex Tokens => _tokens;

    /// <summary>Their projected vectors.</summary>
    public TokenTable Table => _table;

    /// <summary>Whether the input is tokens.</summary>
    public bool HasTokens => !Inputs.Tokens.IsEmpty;

    /// <summary>The shards of a pass over layers that need nothing of one another, such as the two directions of one.</summary>
    /// <param name="runs">The layers, each <see cref="Start"/>ed.</param>
    public static void Forward(IReadOnlyList<RecurrentRun> runs) => RunShards(runs, (run, shard) => run.ForwardShard(shard));

    /// <summary>The way back; it overwrites the forward pass.</summary>
    /// <param name="runs">The layers, with <see cref="StartBack"/> called.</param>
    public static void Backward(IReadOnlyList<RecurrentRun> runs)
    {
        RunShards(runs, (run, shard) => run.BackwardShard(shard));
        foreach (var run in runs)
        {
            run.CollectGradients();
        }
    }

    /// <summary>Takes what a forward pass works with.</summary>
    /// <param name="kernel">The kernel, <c>(features, gates * units)</c>.</param>
    /// <param name="recurrentKernel">The recurrent kernel, <c>(units, gates * units)</c>.</param>
    /// <param name="bias">The bias; empty for none.</param>
    /// <param name="inputs">The inputs, which must not change before the backward pass.</param>
    /// <param name="results">Where the results go.</param>
    public void Start(
        ReadOnlySpan<float> kernel,
        ReadOnlySpan<float> recurrentKernel,
        ReadOnlySpan<float> bias,
        RecurrentInputs inputs,
        RecurrentResults results)
    {
        (Inputs, _results) = (inputs, results);
        Cell.Load(recurrentKernel);
        Kernel.Load(kernel);
        Cell.LoadBias(bias, Bias);
        Plan.Make(inputs.Batch, inputs.Time, inputs.Mask.Span, Backwards);
        Gates.Resize(checked(Plan.Positions * Cell.Stride));
        Outputs.Resize(checked((Plan.Positions + Plan.Batch) * Cell.Width));
        Memories.Resize(Cell.HasMemory ? Outputs.Length : 0);
        while (_memory.Count < Plan.Shards)
        {
            _memory.Add(new ShardMemory());
        }

        if (HasTokens)
        {
            Tokens.Make(inputs.Tokens.Span, inputs.Values.Length / Features, Plan, Backwards);
            Table.Project(this);
        }
    }

    /// <summary>Takes what a backward pass works with, after a forward pass.</summary>
    /// <param name="values">The values that went in, where they lie now.</param>
    /// <param name="resultGradients">The gradients of the results.</param>
    /// <param name="gradients">Where the gradients go.</param>
    public void StartBack(ReadOnlyMemory<float> values, RecurrentResults resultGradients, RecurrentGradients gradients)
    {
        Inputs = Inputs with { Values = values };
        (_results, _gradients) = (resultGradients, gradients);
    }

    private static void RunShards(IReadOnlyList<RecurrentRun> runs, Action<RecurrentRun, int> pass) =>
        runs[0].Runner.Run(new ShardsOf(runs, pass), runs.Sum(run => run.Plan.Shards));

    private void ForwardShard(int shard) => new ForwardShard(this, Plan[shard], _memory[shard], _results).Run();

    private void BackwardShard(int shard) => new BackwardShard(this, Plan[shard], _memory[shard], _results, _gradients).Run();

    private void CollectGradients()
    {
        if (HasTokens)
        {
            Table.Scatter(this, _gradients);
        }

        for (var i = 0; i < Plan.Shards; i++)
        {
            Gradient.UnpackRecurrentGradient(_memory[i].RecurrentGradient.Span, _gradients.RecurrentKernel.Span);
            Kernel.Unpack(_memory[i].KernelGradient.Span, _gradients.Kernel.Span);
            UnpackBias(_memory[i].BiasGradient.Span, _gradients.Bias.Span);
        }

        // Nothing of the batch is held until the next one.
        (_results, _gradients) = (default, default);
    }

    private void UnpackBias(ReadOnlySpan<float> planes, Span<float> bias)
    {
        for (var gate = 0; gate < bias.Length / Cell.Units; gate++)
        {
            SpanArithmetic.Add(planes.Slice(Cell.BiasPlanes[gate] * Cell.Width, Cell.Units), bias[(gate * Cell.Units)..]);
        }
    }

    private sealed class ShardsOf(IReadOnlyList<RecurrentRun> runs, Action<RecurrentRun, int> pass) : IPartedWork
    {
        public void Do(int part)
        {
            var at = 0;
            for (; part >= runs[at].Plan.Shards; at++)
            {
                part -= runs[at].Plan.Shards;
            }

            pass(runs[at], part);
        }
    }
}
