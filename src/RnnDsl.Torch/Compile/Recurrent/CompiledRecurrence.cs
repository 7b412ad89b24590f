using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>
/// A recurrent layer with native weights, or one direction of a bidirectional one, whatever computes it. Where it
/// starts and where it ends is decided here; how it gets there is <see cref="Run"/>'s.
/// </summary>
/// <param name="layer">Its description.</param>
internal abstract class CompiledRecurrence(RecurrentLayer layer) : CompiledLayer
{
    private RecurrentState? _returned;

    /// <summary>The description.</summary>
    protected RecurrentLayer Layer => layer;

    public sealed override IEnumerable<Tensor> ReturnedStates => _returned is { } last ? last.Parts : [];

    public sealed override Flow Forward(Flow input, Pass pass) => Forward([this], input, pass)[0];

    /// <summary>Layers that read the same, such as both directions of one: at once where they are kernels of our own.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="input">What each of them reads.</param>
    /// <param name="pass">Tells where they start and what to drop out.</param>
    public static IReadOnlyList<Flow> Forward(IReadOnlyList<CompiledRecurrence> layers, Flow input, Pass pass)
    {
        var starts = layers.Select(pass.StateBefore).ToList();
        var fused = layers.OfType<FusedRecurrence>().ToList();
        var results = fused.Count == layers.Count
            ? FusedRecurrence.Run(fused, input, starts, pass)
            : [.. layers.Zip(starts, (layer, start) => layer.Run(input, start, pass))];
        foreach (var (layer, (_, last)) in layers.Zip(results))
        {
            layer.Keep(last, pass);
        }

        return [.. results.Select(result => result.Output)];
    }

    /// <summary>
    /// Runs over the time steps of a batch. Gradients flow into the start and out of the last state. A masked step
    /// copies the state forward, and the output too; but the output before any step that counts is 0, as in Keras,
    /// even where the start is not.
    /// </summary>
    /// <param name="input">The inputs <c>(batch, time, features)</c> and their mask.</param>
    /// <param name="start">The state before the first step, in the precision of the inputs; null for zeros.</param>
    /// <param name="pass">Tells what to drop out.</param>
    /// <returns>
    /// The output of every step or of the last, as the description says, and the state after the last step in the
    /// direction in which the layer runs.
    /// </returns>
    public abstract (Flow Output, RecurrentState Last) Run(Flow input, RecurrentState? start, Pass pass);

    private void Keep(RecurrentState last, Pass pass)
    {
        _returned = layer.ReturnState ? last : null;
        if (layer.Stateful)
        {
            pass.Carry(this, last);
        }
    }
}
