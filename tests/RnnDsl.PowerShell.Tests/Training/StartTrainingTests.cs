using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Training;

public sealed class StartTrainingTests : IDisposable
{
    private readonly Session _session = Small.Session();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void StartTraining_SameSeed_GivesTheWeightsOfCSharp()
    {
        var trained = _session.Get<TrainedModel>("New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 2 -Seed 7");

        trained.Weights.ShouldBe(Small.Trained.Weights);
        trained.Model.ShouldBe(Small.Trained.Model);
        trained.Options.ShouldBe(Small.Options);
    }

    [Fact]
    public void StartTraining_Fold_GivesTheCrossValidationOfCSharpAndALineAFold()
    {
        var result = _session.Run("New-RnnModel | Add-Lstm 4 | Start-Training $strings -Fold 3 -Epochs 1 -Seed 7");

        var expected = Rnn.Sequential().Lstm(4).CrossValidate(Small.Strings, 3, Small.Options with { Epochs = 1 });
        result.Output.ShouldHaveSingleItem().BaseObject.ShouldBe(expected);
        result.Information.Select(record => record.ToString()!).Where(line => line.StartsWith("Fold ")).ShouldBe(expected.Folds.Select((fold, i) => $"Fold {i + 1}/3  {fold}"));
        result.Information.Count(record => record.ToString()!.Contains("Total params")).ShouldBe(1);
    }

    [Fact]
    public void StartTraining_Options_AreThoseOfTheRecord() =>
        _session.Get<TrainedModel>("New-RnnModel | Add-SimpleRnn 4 | Start-Training -Dataset $strings -Epochs 1 -BatchSize 16 -ValidationSplit 0.25 -Optimizer ADAM -LearningRate 0.01 -NoShuffle")
            .Options.ShouldBe(new TrainingOptions { Epochs = 1, BatchSize = 16, ValidationSplit = 0.25, Optimizer = new Adam(0.01), Shuffle = false });

    [Fact]
    public void StartTraining_OptionsNotGiven_AreThoseTheDatasetSuggests()
    {
        var suggested = new TrainingOptions { Epochs = 1, BatchSize = 16, Optimizer = new Adam(0.01) };
        _session.Set("suggesting", Small.Strings with { Defaults = suggested });

        _session.Get<TrainedModel>("New-RnnModel | Add-Lstm 4 | Start-Training $suggesting -Seed 3").Options
            .ShouldBe(suggested with { Seed = 3 });
    }

    [Fact]
    public void StartTraining_OptimizerObject_IsTaken() =>
        _session.Get<TrainedModel>("New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 -Optimizer ([RnnDsl.Sgd]::new(0.1, 0.9))")
            .Options.Optimizer.ShouldBe(new Sgd(0.1, 0.9));

    [Theory]
    [InlineData("-Optimizer sgd -LearningRate 1")]
    [InlineData("-Optimizer sgd -LearningRate 1.0")]
    [InlineData("-Optimizer ([RnnDsl.Sgd]::new(1))")]
    public void StartTraining_LearningRate_IsAnyNumber(string rate) =>
        _session.Get<TrainedModel>($"New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 {rate}")
            .Options.Optimizer.ShouldBe(new Sgd(1));

    [Fact]
    public void StartTraining_ScheduleAndClipping_AreThoseOfTheOptimizer() =>
        _session.Get<TrainedModel>("New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 -Optimizer adamw -LearningRate ([RnnDsl.CosineDecay]::new(0.01, 4)) -GlobalClipNorm 1")
            .Options.Optimizer.ShouldBe(new AdamW(new CosineDecay(0.01, 4)) { GlobalClipNorm = 1 });

    [Fact]
    public void StartTraining_Clipping_ReplacesThatOfTheOptimizer()
    {
        const string Train = "New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 -ClipValue 0.5 -Optimizer $clipping";
        _session.Set("clipping", new Sgd { ClipNorm = 1 });

        _session.Fails(Train).Exception.ShouldBeOfType<InvalidDescriptionException>().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.OptionsContradict);
        _session.Get<TrainedModel>($"{Train} -ClipNorm 0").Options.Optimizer.ShouldBe(new Sgd { ClipValue = 0.5 });
    }

    [Fact]
    public void StartTraining_Patience_StopsAndRestoresAsInCSharp()
    {
        var options = new TrainingOptions { Epochs = 20, Seed = 7, ValidationSplit = 0.25, Optimizer = new Adam(0.2), Callbacks = [new EarlyStopping(Patience: 1)] };
        var expected = Rnn.Sequential().Lstm(8).Train(Small.Strings, options);

        var result = _session.Run("New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 20 -Seed 7 -ValidationSplit 0.25 -Optimizer adam -LearningRate 0.2 -Patience 1");

        var trained = result.Output.ShouldHaveSingleItem().BaseObject.ShouldBeOfType<TrainedModel>();
        trained.Options.ShouldBe(options);
        trained.Weights.ShouldBe(expected.Weights);
        trained.History.End.ShouldBe(TrainingEnd.StoppedEarly);
        var lines = result.Information.Select(record => record.ToString()).ToList();
        lines.ShouldContain(line => line.Contains("stopped, no better"));
        lines.ShouldContain($"Weights of epoch {expected.History.RestoredEpoch}, the best, restored");
    }

    [Fact]
    public void StartTraining_Callback_IsTaken()
    {
        var options = _session.Get<TrainedModel>("New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 -Callback ([RnnDsl.ReduceOnPlateau]::new('Loss', 0.5, 3)), ([RnnDsl.EarlyStopping]::new('Accuracy'))").Options;

        options.Callbacks.ShouldBe([new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 3), new EarlyStopping(MonitoredQuantity.Accuracy)]);
        _session.Set("watched", Small.Strings with { Defaults = options });
        _session.Get<TrainedModel>("New-RnnModel | Add-Gru 4 | Start-Training $watched -Patience 2 -ValidationSplit 0.5").Options.Callbacks
            .ShouldBe([new EarlyStopping(Patience: 2), new ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 3)]);
    }

    [Theory]
    [InlineData("-Loss bce -Metric auc, f1")]
    [InlineData("-Loss binary_crossentropy -Metrics AUC, F1Score")]
    [InlineData("-Loss ([RnnDsl.BinaryCrossentropy]::new()) -Metric ([RnnDsl.Auc]::new()), ([RnnDsl.F1]::new())")]
    public void StartTraining_LossAndMetrics_AreNamesOrObjects(string arguments)
    {
        var trained = _session.Get<TrainedModel>($"New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 {arguments}");

        trained.Options.ShouldBe(new TrainingOptions { Epochs = 1, Loss = new BinaryCrossentropy(), Metrics = [new Auc(), new F1()] });
        trained.History.Epochs[0].Metrics.Select(metric => metric.Name).ShouldBe(["auc", "f1_score"]);
    }

    [Fact]
    public void StartTraining_LossFromLogits_GivesProbabilitiesAllTheSame()
    {
        var trained = _session.Get<TrainedModel>("""
            $loss = [RnnDsl.BinaryCrossentropy] @{ FromLogits = $true; LabelSmoothing = 0.1 }
            New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 -Loss $loss -Metric ([RnnDsl.Precision]::new(0.9)), accuracy
            """);

        trained.Options.Loss.ShouldBe(new BinaryCrossentropy { FromLogits = true, LabelSmoothing = 0.1 });
        trained.Options.Metrics.ShouldBe([new Precision(0.9), new Accuracy()]);
        trained.Model.Layers[^1].ShouldBe(new Dense(1));
        trained.Predict("BT").Value.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void StartTraining_MonitorOfAMetric_IsGivenByItsName() =>
        _session.Get<TrainedModel>("New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 2 -ValidationSplit 0.5 -Metric auc -Callback ([RnnDsl.EarlyStopping]::new('val_auc', 3))")
            .Options.Callbacks.ShouldBe([new EarlyStopping("val_auc", 3)]);

    [Theory]
    [InlineData("-Loss binary_crosentropy", "Did you mean 'binary_crossentropy'?")]
    [InlineData("-Metric accuracy, presicion", "Did you mean 'precision'?")]
    [InlineData("-Callback ([RnnDsl.EarlyStopping]::new('val_acuracy')) -ValidationSplit 0.5", "Did you mean 'val_accuracy'?")]
    [InlineData("-Loss mse", "RNN034")]
    [InlineData("-Metric rmse", "RNN034")]
    public void StartTraining_WrongLossOrMetric_SaysWhatIsMeant(string arguments, string expected) =>
        _session.Fails($"New-RnnModel | Add-Gru 4 | Start-Training $strings {arguments}").Exception.Message.ShouldContain(expected);

    [Fact]
    public void StartTraining_ClassWeight_IsTaken() =>
        _session.Get<TrainedModel>("New-RnnModel | Add-Gru 4 | Start-Training $strings -Epochs 1 -ClassWeight 1, 2.5").Options.ClassWeights.ShouldBe([1, 2.5]);

    [Fact]
    public void StartTraining_DatasetWithValidation_MeasuresItAndHoldsTheTestBack()
    {
        _session.Set("validated", Small.Strings with { Validation = Small.Strings.Test });

        var result = _session.Run("New-RnnModel | Add-Gru 4 | Start-Training $validated -Epochs 1");

        result.Output.ShouldHaveSingleItem().BaseObject.ShouldBeOfType<TrainedModel>().History.Epochs[0].ValidationLoss.ShouldNotBeNull();
        result.Information.ShouldNotContain(record => record.ToString()!.Contains("Held-out"));
    }

    [Fact]
    public void StartTraining_PatienceWithoutValidation_SaysWhatIsMissing() =>
        _session.Fails("New-RnnModel | Add-Gru 4 | Start-Training $strings -Patience 2").Exception
            .ShouldBeOfType<InvalidDescriptionException>().Diagnostics.ShouldHaveSingleItem().Mend.ShouldContain("ValidationSplit");

    [Fact]
    public void StartTraining_PatienceAndEarlyStopping_AreRefused() =>
        _session.Fails("New-RnnModel | Add-Gru 4 | Start-Training $strings -ValidationSplit 0.2 -Patience 2 -Callback ([RnnDsl.EarlyStopping]::new('val_accuracy', 1))")
            .FullyQualifiedErrorId.ShouldBe("TwoEarlyStoppings,RnnDsl.PowerShell.StartTrainingCommand");

    [Fact]
    public void StartTraining_UnknownOptimizer_NamesTheNearest() =>
        _session.Fails("New-RnnModel | Add-Gru 4 | Start-Training $strings -Optimizer adm").Exception.Message.ShouldContain("Did you mean 'adam'?");

    [Fact]
    public void StartTraining_SeveralModels_TrainsEach() =>
        _session.Run("(New-RnnModel | Add-Lstm 2), (New-RnnModel | Add-Gru 2) | Start-Training $strings -Epochs 1")
            .Output.Select(o => ((TrainedModel)o.BaseObject).Model.Layers[1].GetType()).ShouldBe([typeof(Lstm), typeof(Gru)]);

    [Fact]
    public void StartTraining_TrainedModel_IsTrainedOnAsInCSharp()
    {
        var further = _session.Get<TrainedModel>("$t = New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 2 -Seed 7; $t | Start-Training -Epochs 1");

        further.Weights.ShouldBe(Small.Trained.Train(Small.Strings, Small.Options with { Epochs = 1 }).Weights);
        further.History.Epochs.Select(epoch => epoch.Epoch).ShouldBe([1, 2, 3]);
        further.Options.ShouldBe(Small.Options with { Epochs = 1 });
    }

    [Fact]
    public void StartTraining_TrainedElsewhere_AsksForTheDataset()
    {
        var error = _session.Fails("$trained | Start-Training");

        error.FullyQualifiedErrorId.ShouldBe("DatasetNotKnown,RnnDsl.PowerShell.StartTrainingCommand");
        error.CategoryInfo.Category.ShouldBe(System.Management.Automation.ErrorCategory.ObjectNotFound);
        error.Exception.Message.ShouldContain("-Dataset");
    }

    [Fact]
    public void StartTraining_NothingGiven_TrainsOnTheEmbeddedDataset()
    {
        // An output layer that does not fit ends it before anything is trained, and names the data set.
        var error = _session.Fails("New-RnnModel | Add-Lstm 32 | Add-Dense 7 softmax | Start-Training");

        error.Exception.ShouldBeOfType<InvalidDescriptionException>().Diagnostics.ShouldHaveSingleItem().Problem.ShouldContain("'reber'");
    }

    [Fact]
    public void StartTraining_TheDataset_StaysVisibleOnWhatIsTrained() =>
        _session.Get<Dataset>("$t = New-RnnModel | Add-Lstm 2 | Start-Training $strings -Epochs 1; $u = $t; $u.Dataset").ShouldBeSameAs(Small.Strings);

    [Fact]
    public void StartTraining_WrongDescription_IsOneErrorWithAllThatCSharpReports()
    {
        var model = Rnn.Sequential().Lstm(0).Add(new Gru(3) { Dropout = double.NaN, Activation = "tahn" })
            .Dense(1, Activation.Sigmoid).Dense(1, Activation.Sigmoid);
        var expected = model.For(Small.Strings).Check(Small.Strings);

        var error = _session.Fails("New-RnnModel | Add-Lstm 0 | Add-Gru 3 -Dropout NaN -Activation tahn | Add-Dense 1 sigmoid | Add-Dense 1 sigmoid | Start-Training $strings");

        expected.Select(d => d.Code).Order().ShouldBe(["RNN002", "RNN004", "RNN005", "RNN006", "RNN007"]);
        error.Exception.ShouldBeOfType<InvalidDescriptionException>().Diagnostics.ShouldBe(expected);
        expected.ShouldAllBe(diagnostic => error.ToString().Contains(diagnostic.ToString()));
        error.FullyQualifiedErrorId.ShouldBe("InvalidDescription,RnnDsl.PowerShell.StartTrainingCommand");
        error.CategoryInfo.Category.ShouldBe(System.Management.Automation.ErrorCategory.InvalidArgument);
        error.TargetObject.ShouldBe(model);
    }

    [Fact]
    public void StartTraining_WrongOptionsAndWrongModel_AreOneErrorToo() =>
        _session.Fails("New-RnnModel | Add-Lstm 0 | Start-Training $strings -Epochs 0 -ValidationSplit 2 -LearningRate NaN").Exception
            .ShouldBeOfType<InvalidDescriptionException>().Diagnostics.Count.ShouldBe(4);

    [Theory]
    [InlineData("-DatasetPath x.tar.gz")]
    [InlineData("-Words 100 -Length 3")]
    public void StartTraining_ReadingOptionsWithADatasetObject_AreRefused(string options) =>
        _session.Fails($"New-RnnModel | Add-Lstm 2 | Start-Training $strings {options}").FullyQualifiedErrorId
            .ShouldBe("DatasetAlreadyRead,RnnDsl.PowerShell.StartTrainingCommand");

    [Theory]
    [InlineData("$misspelt")]
    [InlineData("-Optimizer $misspelt")]
    public void StartTraining_VariableThatIsNotSet_IsRefused(string argument) =>
        _session.Fails($"New-RnnModel | Add-Lstm 2 | Start-Training {argument}").FullyQualifiedErrorId
            .ShouldBe("ParameterArgumentValidationError,RnnDsl.PowerShell.StartTrainingCommand");

    [Fact]
    public void StartTraining_UnknownDataset_NamesTheNearest()
    {
        var error = _session.Fails("New-RnnModel | Add-Lstm 2 | Start-Training -Dataset rebre");

        error.FullyQualifiedErrorId.ShouldBe("InvalidDescription,RnnDsl.PowerShell.StartTrainingCommand");
        error.Exception.Message.ShouldContain("Did you mean 'reber'?");
    }
}
