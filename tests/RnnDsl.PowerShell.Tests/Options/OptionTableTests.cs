using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Options;

/// <summary>Initialisers, regularisers and optimizers by name, by table and as values.</summary>
public sealed class OptionTableTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    public static TheoryData<string, Initializer> Initializers { get; } = new()
    {
        { "he_normal", Initializer.HeNormal },
        { "Zeros", Initializer.Zeros },
        { "random_uniform:-0.1:0.1", new RandomUniform(-0.1, 0.1) },
        { "constant:1", new Constant(1) },
        { "([RnnDsl.Initializer]::LecunNormal)", Initializer.LecunNormal },
        { "([RnnDsl.Orthogonal]::new(2))", new Orthogonal(2) },
        { "@{ type = 'glorot_uniform'; seed = 7 }", new GlorotUniform { Seed = 7 } },
        { "@{ type = 'he_normal'; seed = 7 }", (VarianceScaling)Initializer.HeNormal with { Seed = 7 } },
        { "@{ Type = 'variance_scaling'; Scale = 2; Mode = 'fan_out'; Distribution = 'Uniform' }", new VarianceScaling(2) { Mode = FanMode.FanOut, Distribution = ScalingDistribution.Uniform } },
        { "@{ type = 'random_normal'; standard_deviation = 0.1 }", new RandomNormal(0, 0.1) },
    };

    public static TheoryData<string, Regularizer> Regularizers { get; } = new()
    {
        { "l2", new L2() },
        { "L1:0.001", new L1(0.001) },
        { "l1_l2:0.01:0.02", new L1L2(0.01, 0.02) },
        { "none", Regularizer.None },
        { "([RnnDsl.L2]::new(0.5))", new L2(0.5) },
        { "([RnnDsl.Regularizer]::None)", Regularizer.None },
        { "@{ type = 'l1_l2:0:0'; l2 = 0.5 }", new L1L2(0, 0.5) },
        { "@{ type = 'l1_l2'; l1 = 0.25; l2 = 0.5 }", new L1L2(0.25, 0.5) },
        { "@{ type = 'orthogonal_regularizer'; mode = 'columns' }", new OrthogonalRegularizer(Mode: OrthogonalMode.Columns) },
        { "([ordered]@{ factor = [double]::NaN; type = 'l2' })", new L2(double.NaN) },
    };

    public static TheoryData<string, Optimizer> Optimizers { get; } = new()
    {
        { "@{ type = 'sgd'; momentum = 0.9; nesterov = $true }", new Sgd(0.01, 0.9, true) },
        { "@{ type = 'SGD'; learning_rate = 0.5 }", new Sgd(0.5) },
        { "@{ type = 'rmsprop'; Momentum = 0.5; Centered = 1; EpsilonOutsideRoot = $true }", new RmsProp { Momentum = 0.5, Centered = true, EpsilonOutsideRoot = true } },
        { "@{ type = 'adamw'; weight_decay = 0.01; clipNorm = 1; learningRate = [RnnDsl.CosineDecay]::new(0.01, 4) }", new AdamW(new CosineDecay(0.01, 4), 0.01) { ClipNorm = 1 } },
        { "([RnnDsl.Sgd]::new(0.01, 0.9, $true))", new Sgd(0.01, 0.9, true) },
        { "@{ type = 'sgd'; momentum = 0.9 } -LearningRate 0.25 -ClipValue 2", new Sgd(0.25, 0.9) { ClipValue = 2 } },
    };

    public static TheoryData<string, Loss, ValueList<Metric>> Losses { get; } = new()
    {
        { "-Loss bce", new BinaryCrossentropy(), [Metric.ForLabels] },
        { "-Loss @{ type = 'bce'; from_logits = $true; LabelSmoothing = 0.1 }", new BinaryCrossentropy { FromLogits = true, LabelSmoothing = 0.1 }, [Metric.ForLabels] },
        { "-Metric precision:0.9, f1", Loss.ForLabels, [new Precision(0.9), new F1()] },
        { "-Metric @{ type = 'recall'; threshold = 0.25 }", Loss.ForLabels, [new Recall(0.25)] },
        { "-Metric acc, @{ type = 'f1'; average = 'micro' }, ([RnnDsl.Auc]::new())", Loss.ForLabels, [new Accuracy(), new F1(MetricAverage.Micro), new Auc()] },
        { "-Loss categorical_crossentropy -Metric @()", new CategoricalCrossentropy(), [] },
    };

    public static TheoryData<string, TrainingCallback> Callbacks { get; } = new()
    {
        { "early_stopping", new EarlyStopping() },
        { "@{ type = 'early_stopping'; monitor = 'val_auc'; patience = 2 }", new EarlyStopping("val_auc", 2) },
        { "@{ type = 'EarlyStopping'; min_delta = 0.1; restore_best_weights = $false; start_from_epoch = 3 }", new EarlyStopping(MinDelta: 0.1) { RestoreBestWeights = false, StartFromEpoch = 3 } },
        { "reduce_lr_on_plateau", new ReduceOnPlateau() },
        { "@{ type = 'ReduceLROnPlateau'; factor = 0.5; patience = 3; cooldown = 1; min_lr = 1e-4 }", new ReduceOnPlateau(Factor: 0.5, Patience: 3) { Cooldown = 1, MinLearningRate = 1e-4 } },
        { "([RnnDsl.EarlyStopping]::new('loss', 4))", new EarlyStopping("loss", 4) },
    };

    public static TheoryData<string, LearningRate> Rates { get; } = new()
    {
        { "0.25", 0.25 },
        { "@{ type = 'cosine_decay'; initial = 0.01; steps = 1000 }", new CosineDecay(0.01, 1000) },
        { "@{ type = 'CosineDecay'; initial_learning_rate = 0; decay_steps = 10; alpha = 0.5; warmup_steps = 3; warmup_target = 0.1 }", new CosineDecay(0, 10, 0.5) { WarmupSteps = 3, WarmupTarget = 0.1 } },
        { "@{ type = 'exponential_decay'; initial = 0.1; steps = 5; rate = 0.9; staircase = $true }", new ExponentialDecay(0.1, 5, 0.9, true) },
        { "@{ type = 'inverse_time_decay'; initial = 0.1; steps = 5; rate = 0.9 }", new InverseTimeDecay(0.1, 5, 0.9) },
        { "@{ type = 'polynomial_decay'; initial = 0.1; steps = 5; end = 0.01; power = 2; cycle = $true }", new PolynomialDecay(0.1, 5, 0.01, 2, true) },
        { "@{ type = 'piecewise_constant_decay'; boundaries = 2, 4; values = 0.1, 0.2, 0.3 }", new PiecewiseConstantDecay([2, 4], [0.1, 0.2, 0.3]) },
        { "([RnnDsl.CosineDecay]::new(0.01, 5))", new CosineDecay(0.01, 5) },
    };

    public static TheoryData<string, ValueList<double>> Weights { get; } = new()
    {
        { "1, 2.5", [1, 2.5] },
        { "@{ ungrammatical = 2.5 }", [2.5, 1] },
        { "([ordered]@{ grammatical = 3; ungrammatical = '0.5' })", [0.5, 3] },
    };

    [Theory]
    [MemberData(nameof(Callbacks))]
    public void Callback_AnyForm_IsTheValue(string form, TrainingCallback value) =>
        Trained($"-ValidationSplit 0.5 -Metric auc -Callback {form}").Callbacks.ShouldBe([value]);

    [Fact]
    public void Callback_Several_MixForms() => Trained("-ValidationSplit 0.5 -Callback early_stopping, @{ type = 'reduce_lr_on_plateau'; patience = 1 }").Callbacks
        .ShouldBe([new EarlyStopping(), new ReduceOnPlateau(Patience: 1)]);

    [Theory]
    [MemberData(nameof(Rates))]
    public void LearningRate_AnyForm_IsTheValue(string form, LearningRate value) => Trained($"-LearningRate {form}").Optimizer.LearningRate.ShouldBe(value);

    [Fact]
    public void LearningRate_TableWithinTheTableOfAnOptimizer_IsTheSchedule() =>
        Trained("-Optimizer @{ type = 'adam'; learning_rate = @{ type = 'cosine_decay'; initial = 0.01; steps = 5 } }").Optimizer.ShouldBe(new Adam(new CosineDecay(0.01, 5)));

    [Theory]
    [MemberData(nameof(Weights))]
    public void ClassWeight_AnyForm_IsInTheOrderOfTheLabels(string form, ValueList<double> value) => Trained($"-ClassWeight {form}").ClassWeights.ShouldBe(value);

    [Theory]
    [InlineData("-Callback early_stoping", "Did you mean 'early_stopping'?")]
    [InlineData("-Callback @{ type = 'early_stopping'; patient = 2 }", "Did you mean 'patience'?")]
    [InlineData("-LearningRate @{ type = 'cosine'; initial = 1 }", "There is no schedule 'cosine'")]
    [InlineData("-LearningRate @{ type = 'cosine_decay'; initial = 1 }", "CosineDecay needs decaySteps: @{ type = 'cosine_decay'; initial_learning_rate = 0.01; decay_steps = 1000 }")]
    [InlineData("-LearningRate cosine_decay", "'cosine_decay' needs its numbers")]
    [InlineData("-LearningRate @{ type = 'cosine_decay'; initial = 1; steps = 'many' }", "many")]
    [InlineData("-ClassWeight @{ gramatical = 2 }", "there is no class 'gramatical'. Did you mean 'grammatical'?")]
    [InlineData("-ClassWeight 1, 2, 3", "there are 3, and data set")]
    [InlineData("-ClassWeight @{ grammatical = 'much' }", "much")]
    public void CallbackRateOrWeight_WrongForm_SaysWhatIsWrong(string form, string message)
    {
        _session.Set("strings", Small.Strings);

        _session.Fails($"New-RnnModel | Add-SimpleRnn 2 | Start-Training $strings -ValidationSplit 0.5 {form}").Exception.Message.ShouldContain(message);
    }

    [Theory]
    [MemberData(nameof(Initializers))]
    public void Initializer_AnyForm_IsTheValue(string form, Initializer value) =>
        _session.Get<ModelDescription>($"New-RnnModel | Add-Dense 2 -KernelInitializer {form}")
            .ShouldBe(Rnn.Sequential().Add(new Dense(2) { KernelInitializer = value }));

    [Theory]
    [MemberData(nameof(Regularizers))]
    public void Regularizer_AnyForm_IsTheValue(string form, Regularizer value) =>
        _session.Get<ModelDescription>($"New-RnnModel | Add-Dense 2 -KernelRegularizer {form}")
            .ShouldBe(Rnn.Sequential().Add(new Dense(2) { KernelRegularizer = value }));

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Optimizer_AnyForm_Trains(string form, Optimizer value)
    {
        _session.Set("strings", Small.Strings);

        _session.Get<TrainedModel>($"New-RnnModel | Add-SimpleRnn 2 | Start-Training $strings -Epochs 1 -Optimizer {form}")
            .Options.Optimizer.ShouldBe(value);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void LossAndMetrics_AnyForm_AreTheValues(string forms, Loss loss, ValueList<Metric> metrics)
    {
        _session.Set("strings", Small.Strings);

        var options = _session.Get<TrainedModel>($"New-RnnModel | Add-SimpleRnn 2 | Start-Training $strings -Epochs 1 {forms}").Options;

        options.Loss.ShouldBe(loss);
        options.Metrics.ShouldBe(metrics);
    }

    [Theory]
    [InlineData("-Loss @{ type = 'bce'; smoothing = 0.1 }", "BinaryCrossentropy has no option 'smoothing'.")]
    [InlineData("-Metric auc, @{ type = 'precission' }", "Did you mean 'precision'?")]
    [InlineData("-Metric auc:0.5", "'auc:0.5' has 1 numbers; metric auc takes none.")]
    [InlineData("-Loss huber:much", "'much' in 'huber:much' is no number.")]
    public void LossAndMetrics_WrongForm_SaysWhatIsWrong(string forms, string message)
    {
        _session.Set("strings", Small.Strings);

        _session.Fails($"New-RnnModel | Add-SimpleRnn 2 | Start-Training $strings {forms}").Exception.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("l3", "Did you mean 'l1'?")]
    [InlineData("l2:much", "'much' in 'l2:much' is no number.")]
    [InlineData("@{ factor = 1 }", "The table says no type.")]
    [InlineData("@{ type = 'l3' }", "Did you mean 'l1'?")]
    [InlineData("@{ type = 'l2'; facto = 1 }", "L2 has no option 'facto'. Did you mean 'factor'? There are: factor.")]
    [InlineData("@{ type = 'l2'; factor = 'much' }", "much")]
    [InlineData("@{ type = 'orthogonal_regularizer'; mode = 'diagonal' }", "Rows, Columns")]
    [InlineData("7", "7")]
    [InlineData("$undefined", "null")]
    public void Regularizer_WrongForm_SaysWhatIsWrong(string form, string message)
    {
        var error = _session.Fails($"New-RnnModel | Add-Dense 2 -KernelRegularizer {form}");

        error.Exception.Message.ShouldContain(message);
        error.FullyQualifiedErrorId.ShouldEndWith("RnnDsl.PowerShell.AddDenseCommand");
    }

    [Fact]
    public void Regularizer_FactorOutOfRange_IsReportedWithTheRest()
    {
        _session.Set("strings", Small.Strings);

        var message = _session.Fails("New-RnnModel | Add-Lstm 0 -KernelRegularizer l2:-1 -BiasRegularizer @{ type = 'l1'; factor = -2 } | Start-Training $strings").Exception.Message;

        message.ShouldContain("RNN004");
        message.ShouldContain("KernelRegularizer: Factor is -1;");
        message.ShouldContain("BiasRegularizer: Factor is -2;");
    }

    [Fact]
    public void Training_WithARegularizer_ShowsItsPenaltyInTheLoss()
    {
        _session.Set("strings", Small.Strings);
        const string Model = "New-RnnModel | Add-SimpleRnn 2 -KernelInitializer ones";
        const string Train = "Start-Training $strings -Epochs 1 -BatchSize 100000 -Optimizer sgd -LearningRate 1e-30";

        var plain = _session.Get<TrainedModel>($"{Model} | {Train}");
        var penalised = _session.Get<TrainedModel>($"{Model} -KernelRegularizer l1:0.5 | {Train}");

        var kernel = plain.Weights.Single(weight => weight.Name == "simple_rnn/kernel");
        (penalised.History.Epochs[0].Loss - plain.History.Epochs[0].Loss).ShouldBe(0.5 * kernel.Values.Count, 1e-4);
    }

    private TrainingOptions Trained(string options)
    {
        _session.Set("strings", Small.Strings);
        return _session.Get<TrainedModel>($"New-RnnModel | Add-SimpleRnn 2 | Start-Training $strings -Epochs 1 {options}").Options;
    }
}
