using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>One layer of a model: a value that describes, and holds no weights. The hierarchy is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Embedding), "embedding")]
[JsonDerivedType(typeof(SimpleRnn), "simple_rnn")]
[JsonDerivedType(typeof(Lstm), "lstm")]
[JsonDerivedType(typeof(Gru), "gru")]
[JsonDerivedType(typeof(Bidirectional), "bidirectional")]
[JsonDerivedType(typeof(Dense), "dense")]
[JsonDerivedType(typeof(TimeDistributed), "time_distributed")]
[JsonDerivedType(typeof(Dropout), "dropout")]
[JsonDerivedType(typeof(SpatialDropout1D), "spatial_dropout1d")]
[JsonDerivedType(typeof(LayerNormalization), "layer_normalization")]
[JsonDerivedType(typeof(Masking), "masking")]
[JsonDerivedType(typeof(GlobalMaxPooling1D), "global_max_pooling1d")]
[JsonDerivedType(typeof(GlobalAveragePooling1D), "global_average_pooling1d")]
public abstract record Layer
{
    private protected Layer()
    {
    }

    /// <summary>
    /// Name of the layer in the summary and in weight names: letters, digits, <c>_</c>, <c>-</c> and <c>.</c>.
    /// Empty (the default) for Keras' own: <c>lstm</c>, <c>lstm_1</c> and so on.
    /// </summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// The penalty of what the layer gives, divided by the number of examples in the batch; none by default. As in Keras
    /// every layer has one, states that are returned are penalised too, masked steps count as what they hold, and what is
    /// dropped out while training is not there. A <see cref="SimpleRnn"/> has it too, where Keras 3 takes the argument and
    /// forgets it.
    /// </summary>
    public Regularizer ActivityRegularizer { get; init; } = Regularizer.None;

    /// <summary>The name without a number that an unnamed layer of this type gets.</summary>
    internal abstract string DefaultName { get; }

    /// <summary>Reports what is wrong, and says what flows out; after an error, what would if it were mended.</summary>
    internal abstract TensorSpec Infer(TensorSpec input, LayerFindings findings);

    /// <summary>The weights that the layer needs for an input that inference accepts.</summary>
    internal virtual ValueList<WeightSpec> WeightsFor(TensorSpec input) => [];

    /// <summary>The final states that the layer gives as further outputs of the model.</summary>
    internal virtual ValueList<TensorSpec> States => [];

    /// <summary>Whether the layer carries a state from batch to batch.</summary>
    internal virtual bool IsStateful => false;

    /// <summary>Whether a run gives its final state.</summary>
    internal virtual bool ReturnsState => false;

    /// <summary>Whether what flows out has a mask of this layer's own.</summary>
    internal virtual bool MakesMask => false;

    /// <summary>Whether the number of weights depends on an input that is not known.</summary>
    internal virtual bool WeightsUnknown(TensorSpec input) => false;
}
