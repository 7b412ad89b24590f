using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>What flows between compiled layers.</summary>
/// <param name="Values">Token ids <c>(batch, time)</c>, <c>(batch, time, features)</c> or <c>(batch, features)</c>.</param>
/// <param name="Mask">Which steps count, <c>(batch, time)</c> of booleans; null when all do.</param>
internal readonly record struct Flow(Tensor Values, Tensor? Mask)
{
    /// <summary>The values with zeros at the masked steps.</summary>
    /// <param name="backwards">Whether the values, unlike the mask, run against the time.</param>
    public Tensor Cleared(bool backwards = false) => Mask is null
        ? Values
        : Values.masked_fill((backwards ? Mask.flip(1) : Mask).unsqueeze(-1).logical_not(), 0f);
}
