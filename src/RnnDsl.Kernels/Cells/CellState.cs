namespace RnnDsl.Kernels;

/// <summary>What a recurrent cell carries from step to step for some rows, each of <c>width</c> values.</summary>
/// <param name="rows">Number of rows.</param>
/// <param name="width">Values from one row to the next, a whole number of panels.</param>
/// <param name="memory">Whether there is a memory beside the output.</param>
/// <param name="scratch">Parts of <c>(rows, width)</c> that a step needs to work in.</param>
internal sealed class CellState(int rows, int width, bool memory, int scratch)
{
    /// <summary>Number of rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>The output of the step before, <c>(row, width)</c>; zeros before the first, unless it is set.</summary>
    public float[] Output { get; } = new float[rows * width];

    /// <summary>The cell state of an LSTM, <c>(row, width)</c>; empty for other cells.</summary>
    public float[] Memory { get; } = new float[memory ? rows * width : 0];

    /// <summary>Room to work in.</summary>
    public float[] Scratch { get; } = new float[scratch * rows * width];

    /// <summary>Values from one row to the next.</summary>
    public int Width => width;

    /// <summary>Makes this the state of its rows in another, which has as many or more.</summary>
    public void CopyFrom(CellState other)
    {
        other.Output.AsSpan(0, Output.Length).CopyTo(Output);
        other.Memory.AsSpan(0, Memory.Length).CopyTo(Memory);
    }
}
