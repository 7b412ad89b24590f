namespace RnnDsl.Kernels;

/// <summary>Where the recurrent layers of a model start for every sequence, and where they were left.</summary>
/// <param name="recurrences">Every recurrent layer and direction.</param>
/// <param name="initial">States that were found to fit.</param>
/// <param name="count">Number of sequences.</param>
internal sealed class StateTable(IReadOnlyList<RecurrentForward> recurrences, ModelStates initial, int count)
{
    private readonly Dictionary<string, LayerState> _initial = initial.Layers.ToDictionary(state => state.Layer);

    private readonly Dictionary<string, (float[] Hidden, float[] Cell)> _final = recurrences
        .Where(recurrence => recurrence.Layer.ReturnState)
        .ToDictionary(
            recurrence => recurrence.Name,
            recurrence => (new float[count * recurrence.Layer.Units], new float[recurrence.Layer.HasCell ? count * recurrence.Layer.Units : 0]));

    /// <summary>The final states of the layers that return them.</summary>
    public ModelStates Final => new(
    [
        .. recurrences.Where(recurrence => recurrence.Layer.ReturnState).Select(recurrence =>
            new LayerState(recurrence.Name, recurrence.Layer.Units, ValueList.Own(_final[recurrence.Name].Hidden))
            {
                Cell = ValueList.Own(_final[recurrence.Name].Cell),
            }),
    ]);

    /// <summary>The state in which a layer starts for some rows; null for zeros.</summary>
    public CellState? Start(RecurrentForward recurrence, int from, int rows)
    {
        if (!_initial.TryGetValue(recurrence.Name, out var given))
        {
            return null;
        }

        var (state, units) = (recurrence.NewState(rows), recurrence.Layer.Units);
        for (var row = 0; row < rows; row++)
        {
            var at = (from + row) * units;
            given.Hidden.AsSpan().Slice(at, units).CopyTo(state.Output[(row * state.Width)..]);
            if (recurrence.Layer.HasCell)
            {
                given.Cell.AsSpan().Slice(at, units).CopyTo(state.Memory[(row * state.Width)..]);
            }
        }

        return state;
    }

    /// <summary>Keeps the states in which the layers were left for some rows.</summary>
    public void Keep(IEnumerable<(RecurrentForward Layer, Block Output)> run, int from, int rows)
    {
        foreach (var (recurrence, output) in run.Where(pair => _final.ContainsKey(pair.Layer.Name)))
        {
            var (state, units, final) = (output.End!, recurrence.Layer.Units, _final[recurrence.Name]);
            for (var row = 0; row < rows; row++)
            {
                var at = (from + row) * units;
                state.Output.Slice(row * state.Width, units).CopyTo(final.Hidden.AsSpan(at));
                if (recurrence.Layer.HasCell)
                {
                    state.Memory.Slice(row * state.Width, units).CopyTo(final.Cell.AsSpan(at));
                }
            }
        }
    }
}
