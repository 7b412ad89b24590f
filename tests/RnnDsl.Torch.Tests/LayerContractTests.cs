using RnnDsl.Torch.Tests.Compile;

namespace RnnDsl.Torch.Tests;

/// <summary>What every layer must do, whatever else it does.</summary>
public class LayerContractTests
{
    private static readonly Layer[] s_samples =
    [
        new Embedding(9, 6), new SimpleRnn(6), new Lstm(6), new Gru(6), new Gru(6) { ResetAfter = false },
        new Lstm(6) { ReturnSequences = true, RecurrentDropout = 0.1, Dropout = 0.1, Activation = Activation.Relu },
        new Bidirectional(new Lstm(3)), new Bidirectional(new Gru(6) { ReturnSequences = true }) { MergeMode = MergeMode.Average },
        new Dense(6, Activation.Tanh), new Dropout(0.1), new GlobalMaxPooling1D(), new GlobalAveragePooling1D(),
        new LayerNormalization(), new LayerNormalization { Center = false }, new LayerNormalization { Scale = false }, new SpatialDropout1D(0.1), new Masking(0.5),
        new TimeDistributed(new Dense(6, Activation.Tanh)), new TimeDistributed(new Dense(6, Activation.Gelu) { UseBias = false, KernelInitializer = Initializer.HeNormal }),
        new Embedding(9, 6) { EmbeddingsRegularizer = new L1L2(0.001, 0.01), ActivityRegularizer = new L2(0.01) },
        new Bidirectional(new Gru(3) { KernelRegularizer = new L1(0.01), RecurrentRegularizer = new OrthogonalRegularizer(), BiasRegularizer = new L2(), ActivityRegularizer = new L1(0.01) }) { ActivityRegularizer = new L2() },
        new TimeDistributed(new Dense(6) { KernelRegularizer = new OrthogonalRegularizer(0.1, OrthogonalMode.Columns), BiasRegularizer = new L1() }) { ActivityRegularizer = new L1(0.001) },
        new LayerNormalization { GammaRegularizer = new L2(), BetaRegularizer = new L1() },
    ];

    public static TheoryData<Layer> Layers => [.. s_samples];

    [Fact]
    public void Samples_HoldEveryLayer() =>
        s_samples.Select(layer => layer.GetType()).Distinct().ShouldBe(
            typeof(Layer).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Layer)) && !type.IsAbstract),
            ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Layers))]
    public void Description_JsonRoundTrip_IsEqual(Layer layer)
    {
        var model = ModelWith(layer);

        ModelDescription.FromJson(model.ToJson()).ShouldBe(model);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Compile_OutputShapeAndParameters_AreThoseInferred(Layer layer)
    {
        var model = layer is Embedding ? ModelWith(layer) : Rnn.Sequential(TensorSpec.Sequence(4)).Add(layer);
        var inferred = model.Infer().Layers[^1];
        var weights = model.DrawWeights(2);

        weights.Sum(weight => weight.Values.Count).ShouldBe((int)model.ParameterCount);
        if (layer is not Embedding)
        {
            var (_, shape) = Compiled.Run(model, weights, Compiled.Noise(2 * 5 * 4), 2, 5, 4);
            shape.ShouldBe(inferred.Output switch
            {
                SequenceSpec sequence => [2, 5, sequence.Features.Size],
                VectorSpec vector => [2, vector.Features.Size],
                _ => throw new InvalidOperationException("A layer gave neither a sequence nor a vector."),
            });
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Train_TwelveEpochs_LowersTheLossAndKeepsTheParameterCount(Layer layer)
    {
        var model = ModelWith(layer);
        var trained = model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 12, Optimizer = new Adam(0.01) });

        trained.History.Epochs[^1].Loss.ShouldBeLessThan(trained.History.Epochs[0].Loss);
        trained.Weights.Sum(weight => (long)weight.Values.Count).ShouldBe(trained.Model.ParameterCount);
        trained.Model.ShouldBe(model);
        trained.Weights.ShouldNotBe(model.DrawWeights(0));
    }

    // A whole model around the layer, with what it needs in front of it and behind.
    private static ModelDescription ModelWith(Layer layer)
    {
        var start = layer is Embedding ? Rnn.Sequential() : Rnn.Sequential().Embedding(9, 6);
        var model = (start with { Input = TensorSpec.Tokens }).Add(layer);
        return (model.Infer().Layers[^1].Output is SequenceSpec ? model.Lstm(6) : model).Dense(1, Activation.Sigmoid);
    }
}
