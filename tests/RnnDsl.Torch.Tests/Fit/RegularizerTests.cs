using RnnDsl.Torch.Tests.Compile;

namespace RnnDsl.Torch.Tests.Fit;

/// <summary>Laws of training with penalties.</summary>
public class RegularizerTests
{
    private static readonly Dataset s_data = SmallData.Letters();
    private static readonly TrainingOptions s_options = new() { Epochs = 2, Seed = 3, ValidationSplit = 0.2, Optimizer = new Sgd(0.1) };

    public static TheoryData<RecurrentLayer> Recurrent { get; } = new()
    {
        new SimpleRnn(4), new Lstm(4), new Gru(4), new Gru(4) { ResetAfter = false }, new SimpleRnn(4) { ReturnSequences = true },
    };

    [Fact]
    public void Train_FactorsOfZero_ChangeNoBit()
    {
        var plain = Rnn.Sequential().Embedding(5, 4).Bidirectional(new Lstm(4) { Dropout = 0.2 }).Train(s_data, s_options);
        var none = new Lstm(4) { Dropout = 0.2, KernelRegularizer = new L1(0), RecurrentRegularizer = new L2(0), ActivityRegularizer = new L1L2(0, 0) };
        var zero = Rnn.Sequential().Add(new Embedding(5, 4) { EmbeddingsRegularizer = new OrthogonalRegularizer(0) }).Bidirectional(none).Train(s_data, s_options);

        zero.Weights.ShouldBe(plain.Weights);
        zero.History.Epochs.Select(epoch => epoch.Loss).ShouldBe(plain.History.Epochs.Select(epoch => epoch.Loss));
    }

    // The losses of the first step are those of the same first weights, with and without.
    [Theory]
    [MemberData(nameof(Recurrent))]
    public void Train_LossOfTheFirstStep_IsThatOfTheDataAndThePenalties(RecurrentLayer layer)
    {
        var penalised = layer with { KernelRegularizer = new L1(0.5), RecurrentRegularizer = new L2(0.25), BiasRegularizer = new L1L2(0.5, 0.25) };
        var added = Model(penalised).DrawWeights(s_options.Seed).Sum(weight => weight.Name.Split('/') switch
        {
            [not "dense", "kernel"] => 0.5 * weight.Values.Sum(w => Math.Abs((double)w)),
            [_, "recurrent_kernel"] => 0.25 * weight.Values.Sum(w => (double)w * w),
            [not "dense", "bias"] => weight.Values.Sum(w => (0.5 * Math.Abs((double)w)) + (0.25 * (double)w * w)),
            _ => 0,
        });

        var difference = FirstLoss(Model(penalised)) - FirstLoss(Model(layer));

        added.ShouldBeGreaterThan(0.5);
        difference.ShouldBe(added, 1e-5 * added);
    }

    [Theory]
    [MemberData(nameof(Recurrent))]
    public void Train_ActivityOfALayer_IsThatOfADropoutOfNothingBehindIt(RecurrentLayer layer)
    {
        var own = Model(layer with { ActivityRegularizer = new L1L2(0.1, 0.2) });
        var behind = Model(layer, new Dropout(0) { ActivityRegularizer = new L1L2(0.1, 0.2) });

        var (first, second) = (own.Train(s_data, s_options), behind.Train(s_data, s_options));

        first.History.Epochs.Select(epoch => epoch.Loss).ShouldBe(second.History.Epochs.Select(epoch => epoch.Loss));
        first.Weights.Select(weight => weight.Values).ShouldBe(second.Weights.Select(weight => weight.Values));
        FirstLoss(own).ShouldBeGreaterThan(FirstLoss(Model(layer)));
    }

    // x - rate (g + 2 factor x): a penalty of squares shrinks the weights before the step of the data.
    [Fact]
    public void Train_L2WithGradientDescent_IsWeightDecay()
    {
        const double Rate = 0.1, Factor = 0.25;
        var options = new TrainingOptions { Epochs = 1, Seed = 2, BatchSize = s_data.Training.Count, Optimizer = new Sgd(Rate) };
        var layer = new Gru(4) { BiasInitializer = new RandomUniform(-0.5, 0.5) };
        var start = Model(layer).DrawWeights(options.Seed);
        var decay = new L2(Factor);

        var plain = Model(layer).Train(s_data, options).Weights;
        var decayed = Model(layer with { KernelRegularizer = decay, RecurrentRegularizer = decay, BiasRegularizer = decay }).Train(s_data, options).Weights;

        for (var i = 0; i < start.Count; i++)
        {
            var share = start[i].Name.StartsWith("gru", StringComparison.Ordinal) ? 2 * Rate * Factor : 0;
            float[] expected = [.. plain[i].Values.Zip(start[i].Values, (after, before) => after - (float)(share * before))];
            decayed[i].Values.AsSpan().ToArray().ShouldAgree(expected, 1e-5);
        }
    }

    [Fact]
    public void Train_ClassWeights_LeaveThePenaltyAsItIs()
    {
        var penalised = Model(new Lstm(4) { KernelRegularizer = new L2(0.5) });
        var added = FirstLoss(penalised) - FirstLoss(Model(new Lstm(4)));

        var weighted = FirstLoss(penalised, [4, 4]) - FirstLoss(Model(new Lstm(4)), [4, 4]);

        weighted.ShouldBe(added, 1e-5 * added);
    }

    [Fact]
    public void Train_StrongL1_LeavesLittleOfTheKernel()
    {
        var options = new TrainingOptions { Epochs = 20, Optimizer = new Adam(0.01) };
        static double Size(TrainedModel trained) => trained.Weights.Single(w => w.Name == "lstm/kernel").Values.Average(w => Math.Abs((double)w));

        var sparse = Size(Model(new Lstm(4) { KernelRegularizer = new L1(0.1) }).Train(s_data, options));

        sparse.ShouldBeLessThan(0.05 * Size(Model(new Lstm(4)).Train(s_data, options)));
    }

    [Fact]
    public void Train_OrthogonalRows_ComeNearToIt()
    {
        var regularizer = new OrthogonalRegularizer(1);
        var options = new TrainingOptions { Epochs = 20, Optimizer = new Adam(0.01) };
        var layer = new Embedding(5, 8) { EmbeddingsRegularizer = regularizer };
        var model = Rnn.Sequential().Add(layer).SimpleRnn(4);

        var trained = model.Train(s_data, options);

        regularizer.PenaltyOf(trained.Weights[0]).ShouldBeLessThan(0.2 * regularizer.PenaltyOf(trained.Model.DrawWeights(options.Seed)[0]));
    }

    [Fact]
    public void Evaluate_TrainedModel_HasTheLossOfItsValidation()
    {
        var given = s_data with { Validation = s_data.Test };
        var model = Rnn.Sequential()
            .Add(new Embedding(5, 4) { MaskZero = true, EmbeddingsRegularizer = new L2(0.5), ActivityRegularizer = new L1(0.125) })
            .Dropout(0.2)
            .Add(new Bidirectional(new Gru(4) { ReturnSequences = true, ActivityRegularizer = new L1(0.25), BiasRegularizer = new OrthogonalRegularizer() })
            {
                MergeMode = MergeMode.Mul,
                ActivityRegularizer = new L2(0.5),
            })
            .Add(new LayerNormalization { GammaRegularizer = new L1(0.01) })
            .TimeDistributed(new Dense(3, Activation.Tanh) { KernelRegularizer = new L1L2(0.01, 0.02) })
            .Add(new GlobalAveragePooling1D { ActivityRegularizer = new OrthogonalRegularizer(0.5) });

        var trained = model.Train(given, s_options with { BatchSize = 32 });

        var epoch = trained.History.Epochs[^1];
        trained.Evaluate(given.Test).Loss.ShouldBe(epoch.ValidationLoss!.Value, 1e-5 * epoch.ValidationLoss.Value);
        trained.Evaluate(given.Test).Accuracy!.Value.ShouldBe(epoch.ValidationAccuracy!.Value, 1e-12);
    }

    private static ModelDescription Model(RecurrentLayer layer, params Layer[] behind)
    {
        var model = behind.Aggregate(Rnn.Sequential().Embedding(5, 4).Add(layer), (all, next) => all.Add(next));
        return (layer.ReturnSequences ? model.GlobalMaxPooling1D() : model).Dense(1, Activation.Sigmoid);
    }

    private static double FirstLoss(ModelDescription model, params double[] classWeights) =>
        model.Train(s_data, new TrainingOptions { Epochs = 1, Seed = s_options.Seed, BatchSize = s_data.Training.Count, ClassWeights = [.. classWeights] })
            .History.Epochs[0].Loss;
}
