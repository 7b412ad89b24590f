using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>A layer with native weights, alive within one call of the library.</summary>
internal abstract class CompiledLayer : IDisposable
{
    /// <summary>The trained tensors.</summary>
    public virtual IReadOnlyList<Tensor> Parameters => [];

    /// <summary>The final states of the last pass that are outputs of the model too, <c>(batch, units)</c> each.</summary>
    public virtual IEnumerable<Tensor> ReturnedStates => [];

    /// <summary>What the outputs of the last pass add to the loss.</summary>
    public virtual IEnumerable<Tensor> ActivityPenalties => [];

    /// <summary>What computes it, where a layer has several ways; empty for others.</summary>
    public virtual string Path => "";

    /// <summary>
    /// A trained weight by the name in the description, in Keras' layout but for the order of its columns, so that
    /// gradients reach <see cref="Parameters"/>.
    /// </summary>
    public virtual Tensor Weight(string name) => throw new NotSupportedException($"{GetType().Name} has no weight {name}.");

    /// <summary>Computes the layer; <paramref name="pass"/> tells whether to drop out.</summary>
    public abstract Flow Forward(Flow input, Pass pass);

    /// <summary>The weights in Keras' layout, in the order of the description's.</summary>
    public virtual IEnumerable<float[]> Export() => [];

    public void Dispose() => Release();

    /// <summary>Gives the native weights back.</summary>
    protected virtual void Release()
    {
        foreach (var parameter in Parameters)
        {
            parameter.Dispose();
        }
    }
}
