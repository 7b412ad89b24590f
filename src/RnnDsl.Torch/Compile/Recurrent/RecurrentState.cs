using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>What a recurrent layer carries from step to step.</summary>
/// <param name="Hidden">h, the last output <c>(batch, units)</c>.</param>
/// <param name="Cell">c, the memory of an LSTM <c>(batch, units)</c>; null for other layers.</param>
internal sealed record RecurrentState(Tensor Hidden, Tensor? Cell)
{
    /// <summary>h, and c where there is one.</summary>
    public IEnumerable<Tensor> Parts => Cell is null ? [Hidden] : [Hidden, Cell];

    /// <summary>The state before the first step where none is given.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">Its inputs <c>(batch, time, features)</c>, whose precision the state has.</param>
    public static RecurrentState Zeros(RecurrentLayer layer, Tensor inputs)
    {
        Tensor Zero() => zeros(inputs.shape[0], layer.Units, dtype: inputs.dtype, device: inputs.device);
        return new(Zero(), layer.HasCell ? Zero() : null);
    }

    /// <summary>This state where a step counts, and the one before it where not: a masked step copies it forward.</summary>
    /// <param name="counts">Whether the step counts, <c>(batch, 1)</c> of booleans.</param>
    /// <param name="before">The state before the step.</param>
    public RecurrentState Where(Tensor counts, RecurrentState before) =>
        new(where(counts, Hidden, before.Hidden), Cell is null ? null : where(counts, Cell, before.Cell!));
}
