namespace RnnDsl.Kernels;

/// <summary>What goes into a recurrent layer. Memory that is not given is empty.</summary>
internal readonly record struct RecurrentInputs
{
    /// <summary>Rows.</summary>
    public required int Batch { get; init; }

    /// <summary>Time steps.</summary>
    public required int Time { get; init; }

    /// <summary>Values <c>(batch, time, features)</c>, or the vectors <c>(ids, features)</c> of tokens.</summary>
    public required ReadOnlyMemory<float> Values { get; init; }

    /// <summary>Token ids <c>(batch, time)</c>, where <see cref="Values"/> are their vectors.</summary>
    public ReadOnlyMemory<int> Tokens { get; init; }

    /// <summary>Not 0 where a step counts, <c>(batch, time)</c>; empty when all do.</summary>
    public ReadOnlyMemory<byte> Mask { get; init; }

    /// <summary>
    /// By what the input is multiplied at every step, <c>(batch, features)</c>, or <c>(gates, batch, features)</c>
    /// where the gates see something else each; not with tokens.
    /// </summary>
    public ReadOnlyMemory<float> InputDropout { get; init; }

    /// <summary>
    /// By what the output is multiplied that the recurrent kernel sees, <c>(batch, units)</c>, or
    /// <c>(gates, batch, units)</c> where the gates see something else each.
    /// </summary>
    public ReadOnlyMemory<float> RecurrentDropout { get; init; }

    /// <summary>The output before the first step, <c>(batch, units)</c>; zeros where not given.</summary>
    public ReadOnlyMemory<float> InitialOutput { get; init; }

    /// <summary>The cell state before the first step, <c>(batch, units)</c>; zeros where not given.</summary>
    public ReadOnlyMemory<float> InitialMemory { get; init; }

    /// <summary>Once it is cancelled, a pass leaves off, and what comes out of it means nothing.</summary>
    public CancellationToken Stop { get; init; }
}
