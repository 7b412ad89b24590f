namespace RnnDsl.Torch.Compile;

/// <summary>Drops whole features while training: one mask for all time steps.</summary>
internal sealed class CompiledSpatialDropout(SpatialDropout1D layer) : CompiledLayer
{
    public override Flow Forward(Flow input, Pass pass) =>
        pass.DropoutMask(this, layer.Rate, layer.Seed, input.Values.shape[0], 1, input.Values.shape[2]) is { } mask
            ? input with { Values = input.Values.mul(mask) }
            : input;
}
