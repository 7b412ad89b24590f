using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>
/// What one batch drops out on the way into the gates of a recurrent layer, the same for all time steps. As in Keras 3
/// one mask serves all gates where the layer has no recurrent dropout; where it has, every gate has a mask of its own,
/// of the inputs as well as of the state.
/// </summary>
internal sealed class GateDropout
{
    private readonly Tensor[] _masks;
    private readonly int _units;

    private GateDropout(Tensor[] masks, int units) => (_masks, _units) = (masks, units);

    /// <summary>The masks of the inputs <c>(batch, time, features)</c>.</summary>
    public static GateDropout OfInputs(CompiledRecurrence owner, RecurrentLayer layer, Tensor inputs, Pass pass) =>
        new(Draw(owner, layer, layer.Dropout, pass, inputs.shape[0], 1, inputs.shape[2]), layer.Units);

    /// <summary>The masks of the state <c>(batch, units)</c>.</summary>
    public static GateDropout OfState(CompiledRecurrence owner, RecurrentLayer layer, Tensor inputs, Pass pass) =>
        new(Draw(owner, layer, layer.RecurrentDropout, pass, inputs.shape[0], layer.Units), layer.Units);

    /// <summary>What a gate sees of values.</summary>
    public Tensor Seen(Tensor values, int gate) =>
        _masks.Length == 0 ? values : values.mul(_masks[_masks.Length == 1 ? 0 : gate]);

    /// <summary>What the gates see of values, times the columns of a kernel that begin with those of the first gate.</summary>
    public Tensor Product(Tensor values, Tensor kernel)
    {
        if (_masks.Length <= 1)
        {
            return Seen(values, 0).matmul(kernel);
        }

        var gates = (int)(kernel.shape[1] / _units);
        return cat([.. Enumerable.Range(0, gates).Select(gate => Seen(values, gate).matmul(kernel.narrow(1, gate * _units, _units)))], -1);
    }

    private static Tensor[] Draw(CompiledRecurrence owner, RecurrentLayer layer, double rate, Pass pass, params long[] shape)
    {
        var masks = Enumerable.Range(0, layer.RecurrentDropout > 0 ? layer.Gates : 1)
            .Select(_ => pass.DropoutMask(owner, rate, layer.Seed, shape));
        return [.. masks.OfType<Tensor>()];
    }
}
