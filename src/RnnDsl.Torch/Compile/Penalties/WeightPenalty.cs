using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Penalties;

/// <summary>The penalty of one weight of a layer, as it stands.</summary>
internal sealed record WeightPenalty(CompiledLayer Layer, WeightSpec Spec)
{
    public Tensor Value => Penalty.Of(Spec.Regularizer, Layer.Weight(Spec.Name));

    /// <summary>Those of a layer's weights that have one.</summary>
    public static IEnumerable<WeightPenalty> Of(CompiledLayer layer, ValueList<WeightSpec> specs) =>
        specs.Where(spec => !spec.Regularizer.IsNone).Select(spec => new WeightPenalty(layer, spec));
}
