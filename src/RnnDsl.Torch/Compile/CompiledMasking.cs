namespace RnnDsl.Torch.Compile;

/// <summary>Masks the steps whose features all have one value, and clears them.</summary>
internal sealed class CompiledMasking(Masking layer) : CompiledLayer
{
    public override Flow Forward(Flow input, Pass pass)
    {
        var mask = input.Values.ne(Scalars.Of((float)layer.MaskValue)).any(-1);
        return new(input.Values.masked_fill(mask.unsqueeze(-1).logical_not(), Scalars.Of(0)), mask);
    }
}
