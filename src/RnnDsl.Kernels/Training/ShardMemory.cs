namespace RnnDsl.Kernels;

/// <summary>Room of one shard to work in, kept from batch to batch.</summary>
internal sealed class ShardMemory
{
    /// <summary>Most positions that are projected, or of which gradients are taken, at once: what stays in the caches.</summary>
    public const int ChunkPositions = 64;

    /// <summary>Inputs of a chunk.</summary>
    public AlignedMemory Inputs { get; } = new();

    /// <summary>Gradients of the inputs of a chunk.</summary>
    public AlignedMemory InputGradients { get; } = new();

    /// <summary>What the recurrent kernel saw in a chunk.</summary>
    public AlignedMemory Seen { get; } = new();

    /// <summary>The recurrent dropout of the rows.</summary>
    public AlignedMemory Dropout { get; } = new();

    /// <summary>The gradient of the outputs, step by step.</summary>
    public AlignedMemory OutputGradient { get; } = new();

    /// <summary>The gradient of the cell states, step by step.</summary>
    public AlignedMemory MemoryGradient { get; } = new();

    /// <summary>The gradient of what the recurrent kernel saw in a step.</summary>
    public AlignedMemory SeenGradient { get; } = new();

    /// <summary>The gradient of the kernel; that of tokens' vectors is made elsewhere.</summary>
    public AlignedMemory KernelGradient { get; } = new();

    /// <summary>The gradient of the recurrent kernel.</summary>
    public AlignedMemory RecurrentGradient { get; } = new();

    /// <summary>The gradient of the bias, by planes.</summary>
    public AlignedMemory BiasGradient { get; } = new();
}
