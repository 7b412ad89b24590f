namespace RnnDsl.Kernels;

/// <summary>Where a recurrent layer writes what it gives, and from where it reads the gradients of that.</summary>
internal readonly record struct RecurrentResults
{
    /// <summary>The outputs of all steps, <c>(batch, time, units)</c>; empty where they are not asked for.</summary>
    public Memory<float> Sequence { get; init; }

    /// <summary>The last output, <c>(batch, units)</c>; empty where it is not asked for.</summary>
    public Memory<float> Output { get; init; }

    /// <summary>The last output once more, as a state; empty where it is not asked for.</summary>
    public Memory<float> LastOutput { get; init; }

    /// <summary>The last cell state, <c>(batch, units)</c>; empty where it is not asked for.</summary>
    public Memory<float> LastMemory { get; init; }
}
