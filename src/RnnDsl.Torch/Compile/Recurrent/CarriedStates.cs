namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>
/// The states that stateful layers carry from one batch to the next. They outlive the scope of a batch, and no
/// gradient flows back through them.
/// </summary>
internal sealed class CarriedStates : IDisposable
{
    private readonly Dictionary<CompiledRecurrence, RecurrentState> _states = [];

    /// <summary>The state a layer was left in; null before its first batch.</summary>
    public RecurrentState? Of(CompiledRecurrence layer) => _states.GetValueOrDefault(layer);

    /// <summary>Keeps the state a layer is left in, in place of the one before.</summary>
    public void Keep(CompiledRecurrence layer, RecurrentState state)
    {
        Free(Of(layer));
        _states[layer] = new(state.Hidden.detach().DetachFromDisposeScope(), state.Cell?.detach().DetachFromDisposeScope());
    }

    public void Dispose()
    {
        foreach (var state in _states.Values)
        {
            Free(state);
        }

        _states.Clear();
    }

    private static void Free(RecurrentState? state)
    {
        state?.Hidden.Dispose();
        state?.Cell?.Dispose();
    }
}
