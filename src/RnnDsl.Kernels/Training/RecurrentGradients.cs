namespace RnnDsl.Kernels;

/// <summary>Where the gradients of a recurrent layer go; they must be zeros, and what is not asked for is empty.</summary>
internal readonly record struct RecurrentGradients
{
    /// <summary>That of the values or of the tokens' vectors.</summary>
    public Memory<float> Values { get; init; }

    /// <summary>That of the kernel.</summary>
    public required Memory<float> Kernel { get; init; }

    /// <summary>That of the recurrent kernel.</summary>
    public required Memory<float> RecurrentKernel { get; init; }

    /// <summary>That of the bias.</summary>
    public Memory<float> Bias { get; init; }

    /// <summary>That of the output before the first step.</summary>
    public Memory<float> InitialOutput { get; init; }

    /// <summary>That of the cell state before the first step.</summary>
    public Memory<float> InitialMemory { get; init; }
}
