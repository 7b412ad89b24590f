namespace RnnDsl.Torch.Compile;

/// <summary>The largest value of every feature over time; like Keras' it does not look at the mask.</summary>
internal sealed class CompiledMaxPooling : CompiledLayer
{
    public override Flow Forward(Flow input, Pass pass) => new(input.Values.amax([1]), null);
}

/// <summary>The mean of every feature over the steps that count; NaN where none does, as in Keras.</summary>
internal sealed class CompiledAveragePooling : CompiledLayer
{
    public override Flow Forward(Flow input, Pass pass)
    {
        if (input.Mask is null)
        {
            return new(input.Values.mean([1]), null);
        }

        // What is masked does not count even where it is NaN.
        var mask = input.Mask.unsqueeze(-1);
        var sum = input.Values.masked_fill(mask.logical_not(), Scalars.Of(0)).sum(new long[] { 1 });
        return new(sum.div(mask.to(input.Values.dtype).sum(new long[] { 1 })), null);
    }
}
