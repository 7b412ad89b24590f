using RnnDsl.Torch.Compile.Recurrent;

namespace RnnDsl.Torch.Compile;

/// <summary>How a model is compiled; nothing of it changes what the model is.</summary>
internal sealed record CompileOptions
{
    /// <summary>As trainings are compiled.</summary>
    public static CompileOptions Default { get; } = new();

    /// <summary>What computes recurrent layers, where it has them.</summary>
    public RecurrentPath Path { get; init; } = RecurrentPath.Chosen;

    /// <summary>Most threads of the kernels; they change no result.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
