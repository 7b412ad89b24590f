namespace RnnDsl.Kernels;

/// <summary>What of a block is penalised.</summary>
internal enum PenalisedSource
{
    /// <summary>The values.</summary>
    Values,

    /// <summary>The last output of the recurrent layer that wrote it.</summary>
    Output,

    /// <summary>The last memory of the LSTM that wrote it.</summary>
    Memory,
}

/// <summary>What of a running model is penalised.</summary>
/// <param name="Regularizer">The penalty.</param>
/// <param name="Position">The block's position among those that flow through the model.</param>
/// <param name="Part">Which direction of a bidirectional layer, or -1 for the block itself.</param>
/// <param name="Source">What of the block.</param>
internal sealed record PenalisedBlock(Regularizer Regularizer, int Position, int Part, PenalisedSource Source)
{
    /// <summary>What a layer gives that is penalised: its output, and the states that it returns.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="position">The position of its block.</param>
    public static IEnumerable<PenalisedBlock> Of(Layer layer, int position)
    {
        IEnumerable<PenalisedBlock> all = layer switch
        {
            RecurrentLayer recurrent => Given(recurrent, recurrent.ActivityRegularizer, -1),
            Bidirectional { Layer: var one } =>
            [
                new(layer.ActivityRegularizer, position, -1, PenalisedSource.Values),
                .. Returned(one, layer.ActivityRegularizer, 0),
                .. Returned(one, layer.ActivityRegularizer, 1),
                .. Given(one, one.ActivityRegularizer, 0),
                .. Given(one, one.ActivityRegularizer, 1),
            ],
            _ => [new(layer.ActivityRegularizer, position, -1, PenalisedSource.Values)],
        };
        return all.Where(block => !block.Regularizer.IsNone);

        IEnumerable<PenalisedBlock> Given(RecurrentLayer one, Regularizer regularizer, int part) =>
            Returned(one, regularizer, part).Prepend(new(regularizer, position, part, PenalisedSource.Values));

        IEnumerable<PenalisedBlock> Returned(RecurrentLayer one, Regularizer regularizer, int part) =>
            one.States.Select((_, state) => new PenalisedBlock(regularizer, position, part, state == 0 ? PenalisedSource.Output : PenalisedSource.Memory));
    }

    /// <summary>The penalised values of one row, time step after time step.</summary>
    public float[] Row(Block[] blocks, int row)
    {
        var block = Part < 0 ? blocks[Position] : blocks[Position].Parts[Part];
        if (Source == PenalisedSource.Values)
        {
            var values = new float[block.Time * block.Features];
            for (var time = 0; time < block.Time; time++)
            {
                block.At(time).Slice(row * block.Stride, block.Features).CopyTo(values.AsSpan(time * block.Features));
            }

            return values;
        }

        var state = block.End!;
        return (Source == PenalisedSource.Output ? state.Output : state.Memory).Slice(row * state.Width, block.Features).ToArray();
    }
}
