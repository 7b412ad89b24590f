namespace RnnDsl.Kernels;

/// <summary>A trained model with its weights laid out for the kernels; shared by all threads.</summary>
/// <param name="layers">The layers that compute anything.</param>
/// <param name="maskZero">Whether token id 0 is padding that does not count.</param>
/// <param name="outputs">Values that it gives for every row.</param>
/// <param name="penalised">What of it is penalised.</param>
internal sealed class ForwardModel(IReadOnlyList<LayerForward> layers, bool maskZero, int outputs, IReadOnlyList<PenalisedBlock> penalised)
{
    /// <summary>Whether token id 0 is padding that does not count.</summary>
    public bool MaskZero => maskZero;

    /// <summary>Values that it gives for every row.</summary>
    public int Outputs => outputs;

    /// <summary>
    /// From how many time steps on it pays to lay the model out anew, with the embedding projected as a whole.
    /// </summary>
    public long OutgrownAt { get; init; } = long.MaxValue;

    /// <summary>What of it is penalised.</summary>
    public IReadOnlyList<PenalisedBlock> Penalised => penalised;

    /// <summary>Every recurrent layer, and every direction of a bidirectional one.</summary>
    public IReadOnlyList<RecurrentForward> Recurrences { get; } = [.. layers.SelectMany(layer => layer.Recurrences)];

    /// <summary>The recurrences with the blocks that they write.</summary>
    public IEnumerable<(RecurrentForward Layer, Block Output)> RecurrencesIn(Block[] blocks) =>
        layers.Zip(blocks.Skip(1)).SelectMany(pair =>
            pair.First.Recurrences.Zip(pair.Second.Parts.Length == 0 ? [pair.Second] : pair.Second.Parts));

    /// <summary>Room for what flows between the layers; the first is the given input.</summary>
    /// <param name="input">Room for the input.</param>
    /// <param name="rows">The largest number of rows.</param>
    public Block[] NewBlocks(Block input, int rows)
    {
        List<Block> blocks = [input];
        foreach (var layer in layers)
        {
            blocks.Add(layer.NewOutput(rows, blocks[^1].Time));
        }

        return [.. blocks];
    }

    /// <summary>Runs all layers for the rows in the first block and leaves the outputs in the last.</summary>
    public void Run(Block[] blocks)
    {
        for (var i = 0; i < layers.Count; i++)
        {
            blocks[i + 1].Rows = blocks[0].Rows;
            layers[i].Run(blocks[i], blocks[i + 1]);
        }
    }
}
