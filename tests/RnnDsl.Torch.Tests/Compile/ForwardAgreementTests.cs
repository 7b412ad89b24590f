namespace RnnDsl.Torch.Tests.Compile;

/// <summary>The kernels of prediction and the compiled layers of training give the same.</summary>
public class ForwardAgreementTests
{
    private const int Features = 3;
    private const int Time = 6;

    public static TheoryData<string> Stacks => new("normalized", "normalized mean", "masked", "masked mean", "dropped", "all", "both", "both max", "distributed");

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Forward_Stack_EqualsThePredictionKernels(string stack)
    {
        var input = Rnn.Sequential(TensorSpec.Sequence(Features));
        var model = stack switch
        {
            "normalized" => input.Lstm(5).Add(Noisy(new LayerNormalization())),
            "normalized mean" => input.Add(Noisy(new LayerNormalization { Scale = false, Epsilon = 0.1 })).GlobalAveragePooling1D(),
            "masked" => input.Masking(0.5).Gru(4),
            "masked mean" => input.Masking(0.5).Dense(4, Activation.Tanh).GlobalAveragePooling1D(),
            "dropped" => input.SpatialDropout1D(0.5).SimpleRnn(4),
            "distributed" => input.Masking(0.5).TimeDistributed(new Dense(4, Activation.Selu)).SimpleRnn(4),
            "both" => input.Masking(0.5).Bidirectional(new Gru(3) { ReturnSequences = true }, MergeMode.Mul).Lstm(4),
            "both max" => input.Masking(0.5).Bidirectional(new Lstm(3) { ReturnSequences = true }).GlobalMaxPooling1D(),
            _ => input.Masking(0.5).SpatialDropout1D(0.2).Add(Noisy(new LayerNormalization { Center = false })).Lstm(4, returnSequences: true).LayerNormalization().SimpleRnn(4),
        };
        var x = Compiled.Noise(2 * Time * Features);
        x.AsSpan(0, 2 * Features).Fill(0.5f);
        x.AsSpan((Time + 3) * Features, Features).Fill(0.5f);
        x[^1] = 0.5f;

        CheckAgreement(model, x);
    }

    private static void CheckAgreement(ModelDescription model, float[] x)
    {
        var weights = model.DrawWeights(3);
        var (values, shape) = Compiled.Run(model, weights, x, 2, Time, Features);

        var labels = new ClassLabels([.. Enumerable.Range(0, (int)shape[1]).Select(i => $"label {i}")]);
        var trained = new TrainedModel(model, weights, new NumberEncoder(Features), labels, new TrainingOptions(), TrainingHistory.None);
        var predicted = trained.PredictAll(ValueSequences.Of(Features, x.Chunk(Time * Features)));
        values.ShouldAgree([.. predicted.Cast<ClassPrediction>().SelectMany(prediction => prediction.Scores.Select(score => (float)score))], 2e-6);
    }

    public static TheoryData<Activation> Activations => [.. Activation.All];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Forward_DenseWithActivation_EqualsThePredictionKernels(Activation activation)
    {
        var start = new RandomUniform(-4, 4);
        var model = Rnn.Sequential(TensorSpec.Sequence(Features)).GlobalMaxPooling1D()
            .Add(new Dense(40, activation) { KernelInitializer = start, BiasInitializer = start });

        CheckAgreement(model, Compiled.Noise(2 * Time * Features));
    }

    private static LayerNormalization Noisy(LayerNormalization layer) => layer with
    {
        BetaInitializer = new RandomUniform(-1, 1),
        GammaInitializer = new RandomUniform(-2, 2),
    };
}
