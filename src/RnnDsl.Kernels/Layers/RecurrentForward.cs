namespace RnnDsl.Kernels;

/// <summary>A recurrent layer, or one direction of a bidirectional one.</summary>
/// <param name="layer">Its description.</param>
/// <param name="name">Its name, the front part of the weights' names.</param>
/// <param name="projection">What looks at the inputs.</param>
/// <param name="cell">The recurrence.</param>
internal sealed class RecurrentForward(RecurrentLayer layer, string name, InputProjection projection, RecurrentCell cell) : LayerForward
{
    public override IReadOnlyList<RecurrentForward> Recurrences => [this];

    public string Name => name;

    public RecurrentLayer Layer => layer;

    public override Block NewOutput(int rows, int time) =>
        Block.OfValues(rows, layer.ReturnSequences ? time : 1, layer.Units);

    /// <summary>The state before the first step: zeros.</summary>
    public CellState NewState(int rows) => cell.Start(rows);

    /// <summary>Runs the layer from the start of the output, and leaves its end there.</summary>
    /// <inheritdoc/>
    public override void Run(Block input, Block output)
    {
        var state = NewState(input.Rows);
        if (output.Start is { } start)
        {
            state.CopyFrom(start);
        }

        // As in Keras the output before any step that counts is 0, even where the start is not.
        var given = input.Mask.Length == 0 ? state.Output : new float[state.Output.Length];
        var gates = new float[layer.Gates * input.Rows * cell.Width];
        for (var step = 0; step < input.Time; step++)
        {
            var time = layer.GoBackwards ? input.Time - 1 - step : step;
            var counts = input.CountsAt(time);
            if (counts.IsEmpty || counts.Contains(true))
            {
                projection.Project(input, time, gates);
                cell.Step(gates, state, counts);
                GiveCounting(state, counts, given);
            }

            if (layer.ReturnSequences)
            {
                given.CopyTo(output.At(step));
            }
        }

        output.End = state;
        if (layer.ReturnSequences)
        {
            // As in Keras the mask stays in the order of time, even where the outputs are not.
            output.Mask = input.Mask;
        }
        else
        {
            given.CopyTo(output.At(0));
        }
    }

    /// <summary>The recurrence that a description means.</summary>
    public static RecurrentCell CellOf(RecurrentLayer layer, LayerWeights weights)
    {
        var activation = ActivationFunction.Of(layer.Activation);
        return layer switch
        {
            SimpleRnn => new SimpleRnnCell(weights.RecurrentKernel, layer.Units, activation),
            Lstm lstm => new LstmCell(weights.RecurrentKernel, lstm.Units, activation, ActivationFunction.Of(lstm.RecurrentActivation)),
            Gru gru => new GruCell(weights.RecurrentKernel, SecondBias(gru, weights), gru.Units, gru.ResetAfter, activation, ActivationFunction.Of(gru.RecurrentActivation)),
            _ => throw new ArgumentException($"There is no kernel for layer {layer.GetType().Name}.", nameof(layer)),
        };
    }

    /// <summary>The projection of the inputs that a description means.</summary>
    public static ValueProjection ProjectionOf(RecurrentLayer layer, LayerWeights weights)
    {
        var size = layer.Gates * layer.Units;
        var bias = weights.Bias;
        return new ValueProjection(weights.Kernel, bias.IsEmpty ? bias : bias[..size], layer.Gates, layer.Units);
    }

    private static void GiveCounting(CellState state, ReadOnlySpan<bool> counts, float[] given)
    {
        for (var row = 0; row < counts.Length; row++)
        {
            if (counts[row])
            {
                state.Output.AsSpan(row * state.Width, state.Width).CopyTo(given.AsSpan(row * state.Width));
            }
        }
    }

    private static ReadOnlySpan<float> SecondBias(Gru gru, LayerWeights weights) =>
        gru.ResetAfter && gru.UseBias ? weights.Bias[(3 * gru.Units)..] : [];
}
