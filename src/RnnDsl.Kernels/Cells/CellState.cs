namespace RnnDsl.Kernels;

/// <summary>What a recurrent cell carries from step to step for some rows, each of <c>width</c> values.</summary>
internal sealed class CellState
{
    private AlignedMemory _output = new();
    private AlignedMemory _nextOutput = new();
    private AlignedMemory _memory = new();
    private AlignedMemory _nextMemory = new();

    /// <summary>A state of zeros.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="width">Values from one row to the next, whole vectors.</param>
    /// <param name="memory">Whether there is a cell state beside the output.</param>
    public CellState(int rows, int width, bool memory)
    {
        (Rows, Width) = (rows, width);
        foreach (var part in new[] { _output, _nextOutput })
        {
            part.Resize(rows * width).Span.Clear();
        }

        foreach (var part in new[] { _memory, _nextMemory })
        {
            part.Resize(memory ? rows * width : 0).Span.Clear();
        }
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Values from one row to the next.</summary>
    public int Width { get; }

    /// <summary>The output of the step before, <c>(row, width)</c>; zeros before the first, unless it is set.</summary>
    public Span<float> Output => _output.Span;

    /// <summary>The cell state of an LSTM, <c>(row, width)</c>; empty for other cells.</summary>
    public Span<float> Memory => _memory.Span;

    /// <summary>Makes this the state of its rows in another, which has as many or more.</summary>
    public void CopyFrom(CellState other)
    {
        other.Output[..Output.Length].CopyTo(Output);
        other.Memory[..Memory.Length].CopyTo(Memory);
    }

    /// <summary>Goes one step on.</summary>
    /// <param name="cell">The recurrence.</param>
    /// <param name="gates">Its planes with the projected inputs; overwritten.</param>
    /// <param name="counts">For every row whether the step counts: where not, the state stays. Empty when all do.</param>
    public void Step(RecurrentCell cell, Span<float> gates, ReadOnlySpan<bool> counts)
    {
        cell.Forward(new StepRows
        {
            Rows = Rows,
            Gates = gates,
            Before = Output,
            Seen = Output,
            Output = _nextOutput.Span,
            MemoryBefore = Memory,
            Memory = _nextMemory.Span,
        });
        for (var row = 0; row < counts.Length; row++)
        {
            if (!counts[row])
            {
                Keep(_output, _nextOutput, row);
                Keep(_memory, _nextMemory, row);
            }
        }

        (_output, _nextOutput) = (_nextOutput, _output);
        (_memory, _nextMemory) = (_nextMemory, _memory);
    }

    private void Keep(AlignedMemory from, AlignedMemory to, int row)
    {
        if (from.Length > 0)
        {
            from.Span.Slice(row * Width, Width).CopyTo(to.Span[(row * Width)..]);
        }
    }
}
