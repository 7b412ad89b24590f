namespace RnnDsl.Kernels;

/// <summary>A layer with its weights, ready to run forward; shared by all threads.</summary>
internal abstract class LayerForward
{
    /// <summary>
    /// The recurrences in it. Their outputs are the output's <see cref="Block.Parts"/>, or it itself where it has none.
    /// </summary>
    public virtual IReadOnlyList<RecurrentForward> Recurrences => [];

    /// <summary>Room for what the layer gives.</summary>
    /// <param name="rows">The largest number of rows.</param>
    /// <param name="time">Time steps of its input.</param>
    public abstract Block NewOutput(int rows, int time);

    /// <summary>Runs the layer for the rows of the input.</summary>
    /// <param name="input">What flows in.</param>
    /// <param name="output">What flows out, with as many rows as the input.</param>
    public abstract void Run(Block input, Block output);
}
