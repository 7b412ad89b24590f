namespace RnnDsl.Torch.Compile;

/// <summary>Drops single values while training, or whatever the noise shape says is dropped together.</summary>
internal sealed class CompiledDropout(RnnDsl.Dropout layer) : CompiledLayer
{
    public override Flow Forward(Flow input, Pass pass) =>
        pass.DropoutMask(this, layer.Rate, layer.Seed, MaskShape(input.Values.shape)) is { } mask
            ? input with { Values = input.Values.mul(mask) }
            : input;

    // (batch, time, features) or (batch, features)
    private long[] MaskShape(long[] shape) =>
        [.. shape.Select((size, axis) => layer.NoiseShape.HasFlag(FlagOf(axis, shape.Length)) ? 1 : size)];

    private static NoiseShape FlagOf(int axis, int axes) =>
        axis == 0 ? NoiseShape.OneBatch : axis == axes - 1 ? NoiseShape.OneFeature : NoiseShape.OneTime;
}
