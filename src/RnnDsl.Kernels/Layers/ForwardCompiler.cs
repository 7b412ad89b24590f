namespace RnnDsl.Kernels;

/// <summary>Maps the description and the weights of a model to kernels.</summary>
internal sealed class ForwardCompiler
{
    // A quarter of a gigabyte: a larger table is slow to look up, and may not fit at all.
    private const long MostTableValues = 1 << 26;

    private readonly IReadOnlyDictionary<string, Weight> _weights;
    private readonly long _steps;
    private readonly ParallelOptions _parallel;
    private readonly List<LayerForward> _layers = [];
    private readonly List<PenalisedBlock> _penalised = [];
    private long _outgrownAt = long.MaxValue;

    private ForwardCompiler(IReadOnlyDictionary<string, Weight> weights, long steps, ParallelOptions parallel) =>
        (_weights, _steps, _parallel) = (weights, steps, parallel);

    /// <summary>Lays the weights of a model out.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="steps">
    /// Time steps that will be run, all rows together: with more steps than ids an embedding is projected as a whole.
    /// </param>
    /// <param name="parallel">How many threads may be used.</param>
    /// <exception cref="InvalidDescriptionException">The description is wrong.</exception>
    /// <exception cref="ArgumentException">The parts of the model do not fit together.</exception>
    public static ForwardModel Compile(TrainedModel trained, long steps, ParallelOptions parallel)
    {
        var (layers, weights) = ModelCheck.Parts(trained);
        var compiler = new ForwardCompiler(weights, steps, parallel);

        LayerReport? before = null;
        foreach (var layer in layers)
        {
            // Dropout does nothing outside of training.
            if (layer.Layer is not (Dropout or SpatialDropout1D))
            {
                compiler.Add(layer, before);
                before = layer;
            }

            compiler._penalised.AddRange(PenalisedBlock.Of(layer.Layer, compiler._layers.Count));
        }

        return new ForwardModel(
            compiler._layers,
            layers[0].Layer is Embedding { MaskZero: true },
            ((VectorSpec)layers[^1].Output).Features.Size,
            compiler._penalised)
        {
            OutgrownAt = compiler._outgrownAt,
        };
    }

    private void Add(LayerReport report, LayerReport? before)
    {
        var weights = new LayerWeights(report.Name, _weights);
        if (report.Layer is RecurrentLayer or Bidirectional && before?.Layer is Embedding embedding && TablePays(embedding, report.Layer))
        {
            _layers.Clear();
            _layers.Add(Recurrent(report.Layer, weights, projection =>
                new TokenProjection(embedding, _weights[$"{before.Name}/embeddings"], projection, _parallel)));
            return;
        }

        _layers.Add(report.Layer switch
        {
            Embedding layer => new EmbeddingForward(layer, _weights[$"{report.Name}/embeddings"]),
            Dense dense => new DenseForward(dense, weights, report.Input is SequenceSpec),
            TimeDistributed distributed => new DenseForward(distributed.Layer, weights, sequence: true),
            LayerNormalization normalization => new LayerNormalizationForward(normalization, weights, FeaturesOf(report), report.Input is SequenceSpec),
            Masking masking => new MaskingForward(masking, FeaturesOf(report)),
            GlobalMaxPooling1D => new MaxPoolingForward(FeaturesOf(report)),
            GlobalAveragePooling1D => new AveragePoolingForward(FeaturesOf(report)),
            _ => Recurrent(report.Layer, weights, projection => projection),
        });
    }

    // Projecting the whole embedding costs as much as projecting one step an id. What is penalised must be computed.
    private bool TablePays(Embedding embedding, Layer layer)
    {
        var recurrent = layer is Bidirectional both ? both.Layer : (RecurrentLayer)layer;
        var fits = (long)embedding.InputDim * recurrent.Gates * PackedMatrix.PaddedWidth(recurrent.Units) <= MostTableValues;
        if (_penalised.Count > 0 || !fits)
        {
            return false;
        }

        var pays = embedding.InputDim < _steps;
        _outgrownAt = pays ? long.MaxValue : embedding.InputDim + 1L;
        return pays;
    }

    private static int FeaturesOf(LayerReport report) =>
        report.Output is SequenceSpec sequence ? sequence.Features.Size : ((VectorSpec)report.Output).Features.Size;

    private static LayerForward Recurrent(Layer layer, LayerWeights weights, Func<ValueProjection, InputProjection> projected) =>
        layer switch
        {
            RecurrentLayer one => RecurrentForward.Of(one, weights, projected),
            Bidirectional { Layer: var inner } both => new BidirectionalForward(
                both,
                RecurrentForward.Of(inner, weights.Direction("forward"), projected),
                RecurrentForward.Of(inner with { GoBackwards = !inner.GoBackwards }, weights.Direction("backward"), projected)),
            _ => throw new ArgumentException($"There is no kernel for layer {layer.GetType().Name}.", nameof(layer)),
        };
}
