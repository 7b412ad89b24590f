namespace RnnDsl.Kernels;

/// <summary>What of a running model is penalised.</summary>
/// <param name="Regularizer">The penalty.</param>
/// <param name="Position">The block's position among those that flow through the model.</param>
/// <param name="Part">Which direction of a bidirectional layer, or -1 for the block itself.</param>
/// <param name="Backwards">Whether the direction's values, unlike its mask, run against the time.</param>
internal sealed record PenalisedBlock(Regularizer Regularizer, int Position, int Part = -1, bool Backwards = false)
{
    /// <summary>The blocks of a layer that are penalised.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="position">The position of what it gives.</param>
    public static IEnumerable<PenalisedBlock> Of(Layer layer, int position)
    {
        PenalisedBlock[] all = layer is Bidirectional { Layer: var inner }
            ?
            [
                new(layer.ActivityRegularizer, position),
                new(inner.ActivityRegularizer, position, 0, inner.GoBackwards),
                new(inner.ActivityRegularizer, position, 1, !inner.GoBackwards),
            ]
            : [new(layer.ActivityRegularizer, position)];
        return all.Where(block => !block.Regularizer.IsNone);
    }

    /// <summary>The block that is penalised.</summary>
    public Block In(Block[] blocks) => Part < 0 ? blocks[Position] : blocks[Position].Parts[Part];

    /// <summary>Whether a step of a row is looked at: in a direction of a bidirectional layer masked steps are zeros, as in Keras.</summary>
    public bool LooksAt(Block block, int time, int row)
    {
        var counts = Part < 0 ? [] : block.CountsAt(Backwards ? block.Time - 1 - time : time);
        return counts.IsEmpty || counts[row];
    }
}
