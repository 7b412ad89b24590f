using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>What flows between compiled layers.</summary>
/// <param name="Values">Token ids <c>(batch, time)</c>, <c>(batch, time, features)</c> or <c>(batch, features)</c>.</param>
/// <param name="Mask">Which steps count, <c>(batch, time)</c> of booleans; null when all do.</param>
internal readonly record struct Flow(Tensor Values, Tensor? Mask)
{
    /// <summary>
    /// Where the values are token ids that an <see cref="ITokenReader"/> looks up: their vectors <c>(ids, features)</c>.
    /// </summary>
    public TorchSharp.Modules.Embedding? Table { get; init; }

    /// <summary>The same with the vectors of the tokens as values.</summary>
    public Flow Looked() => Table is null ? this : new(Table.forward(Values), Mask);
}
