namespace RnnDsl.Kernels;

/// <summary>What of a running model is penalised.</summary>
/// <param name="Regularizer">The penalty.</param>
/// <param name="Position">The block's position among those that flow through the model.</param>
/// <param name="Part">Which direction of a bidirectional layer, or -1 for the block itself.</param>
internal sealed record PenalisedBlock(Regularizer Regularizer, int Position, int Part = -1)
{
    /// <summary>The blocks of a layer that are penalised.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="position">The position of what it gives.</param>
    public static IEnumerable<PenalisedBlock> Of(Layer layer, int position)
    {
        PenalisedBlock[] all = layer is Bidirectional { Layer.ActivityRegularizer: var direction }
            ? [new(layer.ActivityRegularizer, position), new(direction, position, 0), new(direction, position, 1)]
            : [new(layer.ActivityRegularizer, position)];
        return all.Where(block => !block.Regularizer.IsNone);
    }

    /// <summary>The block that is penalised.</summary>
    public Block In(Block[] blocks) => Part < 0 ? blocks[Position] : blocks[Position].Parts[Part];
}
