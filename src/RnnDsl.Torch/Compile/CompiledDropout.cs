namespace RnnDsl.Torch.Compile;

/// <summary>Drops single values while training.</summary>
internal sealed class CompiledDropout(RnnDsl.Dropout layer) : CompiledLayer
{
    public override Flow Forward(Flow input, Pass pass) =>
        pass.DropoutMask(this, layer.Rate, layer.Seed, input.Values.shape) is { } mask
            ? input with { Values = input.Values.mul(mask) }
            : input;
}
