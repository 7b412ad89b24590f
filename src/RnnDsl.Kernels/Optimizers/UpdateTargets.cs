namespace RnnDsl.Kernels;

/// <summary>The weights that an update moves, cut into shards, and their gradients.</summary>
internal sealed class UpdateTargets
{
    // Below so many values, waking a thread takes as long as what it would do.
    private const int ValuesPerThread = 65_536;

    private readonly PartRunner _runner;
    private readonly GradientClipping _clipping;

    public UpdateTargets(
        Optimizer optimizer, IReadOnlyList<Memory<float>> weights, IReadOnlyList<ReadOnlyMemory<float>> gradients, int threads)
    {
        (Weights, Gradients) = (weights, gradients);
        Shards = WeightShard.Of([.. weights.Select(weight => weight.Length)]);
        _clipping = new GradientClipping(optimizer, gradients, Shards);
        _runner = new PartRunner((int)Math.Clamp(weights.Sum(weight => (long)weight.Length) / ValuesPerThread, 1, threads));
    }

    public IReadOnlyList<Memory<float>> Weights { get; }

    public IReadOnlyList<ReadOnlyMemory<float>> Gradients { get; }

    public WeightShard[] Shards { get; }

    /// <summary>How the gradient of a weight is clipped in this step.</summary>
    public ref GradientClip ClipOf(int weight) => ref _clipping[weight];

    /// <summary>Looks at the gradients of a step, then does some work for every shard.</summary>
    public void Run(IPartedWork work)
    {
        _clipping.Measure(_runner);
        _runner.Run(work, Shards.Length);
    }
}
