namespace RnnDsl.Kernels;

/// <summary>Checks that states are those of a model's layers.</summary>
internal static class StateCheck
{
    /// <summary>Everything that keeps recurrent layers from starting from states.</summary>
    /// <param name="recurrences">Every recurrent layer and direction of the model.</param>
    /// <param name="states">The states.</param>
    /// <param name="rows">Number of sequences.</param>
    public static ValueList<Diagnostic> Check(IReadOnlyList<RecurrentForward> recurrences, ModelStates states, int rows)
    {
        var found = new List<Diagnostic>();
        var seen = new HashSet<string>();
        foreach (var state in states.Layers)
        {
            var layer = recurrences.FirstOrDefault(recurrence => recurrence.Name == state.Layer);
            if (layer is null)
            {
                Add(state, "the model has no recurrent layer of this name.", NearestName.Mend(state.Layer, [.. recurrences.Select(recurrence => recurrence.Name)]));
            }
            else if (!seen.Add(state.Layer))
            {
                Add(state, "there is another state of the same layer.", "Give every layer one state, or none for zeros.");
            }
            else
            {
                CheckSizes(state, layer);
            }
        }

        return [.. found];

        void CheckSizes(LayerState state, RecurrentForward layer)
        {
            if (state.Units != layer.Layer.Units)
            {
                Add(state, $"it has {state.Units} units, and the layer has {layer.Layer.Units}.", "Give a state that a run of this model returned.");
                return;
            }

            CheckPart(state, "Hidden", state.Hidden, rows * state.Units);
            CheckPart(state, "Cell", state.Cell, layer.Layer.HasCell ? rows * state.Units : 0);
        }

        void CheckPart(LayerState state, string part, ValueList<float> values, int size)
        {
            if (values.Count != size)
            {
                Add(state, $"its {part} has {values.Count} values, and {rows} sequences need {size}.", "Give a state of as many sequences as are run.");
            }
            else if (values.Any(value => !float.IsFinite(value)))
            {
                Add(state, $"its {part} has a value that is not finite.", "Give finite numbers.");
            }
        }

        void Add(LayerState state, string problem, string mend) =>
            found.Add(new(DiagnosticCode.StateMismatch, $"state '{state.Layer}'", problem, mend) { LayerName = state.Layer });
    }
}
