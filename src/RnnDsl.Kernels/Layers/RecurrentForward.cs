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
    public CellState NewState(int rows) => new(rows, cell.Width, cell.HasMemory);

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
        var given = input.Mask.Length == 0 ? [] : new float[state.Output.Length];
        var gates = output.Gates.Resize(input.Rows * cell.Stride).Span;
        for (var step = 0; step < input.Time && !output.Stop.IsCancellationRequested; step++)
        {
            var time = layer.GoBackwards ? input.Time - 1 - step : step;
            var counts = input.CountsAt(time);
            if (counts.IsEmpty || counts.Contains(true))
            {
                projection.Project(input, time, gates);
                state.Step(cell, gates, counts);
                GiveCounting(state, counts, given);
            }

            if (layer.ReturnSequences)
            {
                Give(output.At(step));
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
            Give(output.At(0));
        }

        void Give(Span<float> target) => (input.Mask.Length == 0 ? state.Output : given).CopyTo(target);
    }

    /// <summary>The layer that a description means.</summary>
    /// <param name="layer">Its description.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="projected">What the projection of its inputs becomes.</param>
    public static RecurrentForward Of(RecurrentLayer layer, LayerWeights weights, Func<ValueProjection, InputProjection> projected)
    {
        var cell = CellCompiler.Compile(layer, apart: false);
        cell.Load(weights.RecurrentKernel);
        var features = weights.Kernel.Length / (layer.Gates * layer.Units);
        var kernel = new GateKernel(features, layer.Units, layer.Gates, cell.InputGates, apart: false);
        kernel.Load(weights.Kernel);
        var bias = new float[cell.Stride];
        cell.LoadBias(weights.Bias, bias);
        return new RecurrentForward(layer, weights.Layer, projected(new ValueProjection(kernel, features, bias)), cell);
    }

    private static void GiveCounting(CellState state, ReadOnlySpan<bool> counts, float[] given)
    {
        for (var row = 0; row < counts.Length; row++)
        {
            if (counts[row])
            {
                state.Output.Slice(row * state.Width, state.Width).CopyTo(given.AsSpan(row * state.Width));
            }
        }
    }
}
