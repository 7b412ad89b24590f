namespace RnnDsl.Kernels;

/// <summary>What a cell sees of one step: the same rows everywhere, each state of <c>width</c> values.</summary>
internal readonly ref struct StepRows
{
    /// <summary>Number of rows.</summary>
    public required int Rows { get; init; }

    /// <summary>
    /// <c>(rows, planes * width)</c>. Forward: the projected inputs, to what the backward pass needs. Backward: to the
    /// gradients of the sums in the gates.
    /// </summary>
    public required Span<float> Gates { get; init; }

    /// <summary>The output of the step before.</summary>
    public required Span<float> Before { get; init; }

    /// <summary>What of it the recurrent kernel sees: all but what is dropped out.</summary>
    public required Span<float> Seen { get; init; }

    /// <summary>The output.</summary>
    public required Span<float> Output { get; init; }

    /// <summary>The cell state of the step before; empty for cells that have none.</summary>
    public Span<float> MemoryBefore { get; init; }

    /// <summary>The cell state; empty for cells that have none.</summary>
    public Span<float> Memory { get; init; }

    /// <summary>Backward: the gradient of the output, to that of the output before.</summary>
    public Span<float> OutputGradient { get; init; }

    /// <summary>Backward: the gradient of the cell state, to that of the cell state before.</summary>
    public Span<float> MemoryGradient { get; init; }

    /// <summary>Backward: room for the gradient of what the recurrent kernel saw.</summary>
    public Span<float> SeenGradient { get; init; }

    /// <summary>The dropout of the recurrence; empty for none.</summary>
    public Span<float> Dropout { get; init; }
}
