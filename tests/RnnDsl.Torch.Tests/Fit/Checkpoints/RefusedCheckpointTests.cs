namespace RnnDsl.Torch.Tests.Fit.Checkpoints;

/// <summary>What a training does not go on with, and does not write over.</summary>
public sealed class RefusedCheckpointTests : IDisposable
{
    private static readonly ModelDescription s_model = Rnn.Sequential().Lstm(8);
    private static readonly Dataset s_data = SmallData.Letters(100);
    private static readonly TrainingOptions s_options = new() { Epochs = 2, ValidationSplit = 0.2 };

    private readonly string _folder = Directory.CreateTempSubdirectory("rnndsl-checkpoint-").FullName;

    private Checkpoint Checkpoint => new(Path.Combine(_folder, "run.safetensors"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Train_AnotherSeed_IsRefusedAndSaysHowToStartOver()
    {
        var diagnostic = Refused(s_model, s_data, s_options with { Seed = 1 });

        diagnostic.Where.ShouldBe($"checkpoint '{Checkpoint.Path}'");
        diagnostic.Problem.ShouldBe("it is of another training: its Seed is 0, and not 1.");
        diagnostic.Mend.ShouldContain("start over (StartOver)");
    }

    [Fact]
    public void Train_EverythingElse_IsNamedAtOnce()
    {
        var problem = Refused(Rnn.Sequential().Gru(3), SmallData.Letters(90), s_options with { Optimizer = new Adam(), BatchSize = 16 }).Problem;

        problem.ShouldContain("its model is");
        problem.ShouldContain("its BatchSize is 32, and not 16");
        problem.ShouldContain("its Optimizer is");
        problem.ShouldContain("its data set is another");
    }

    [Fact]
    public void Train_OneExampleLabelledOtherwise_IsAnotherDataset()
    {
        var classes = s_data.Training.Classes;
        var other = s_data with { Training = new Examples(s_data.Training.Inputs, [1 - classes[0], .. classes.Skip(1)]) };

        Refused(s_model, other, s_options).Problem.ShouldBe("it is of another training: its data set is another, or was read in another way.");
    }

    [Fact]
    public void Train_OtherFirstWeights_AreRefused()
    {
        var (one, other) = (s_model.Train(s_data, s_options), s_model.Train(s_data, s_options with { Seed = 9 }));
        one.Train(s_data, s_options, Checkpoint);

        Should.Throw<InvalidDescriptionException>(() => other.Train(s_data, s_options, Checkpoint)).Diagnostics.ShouldHaveSingleItem()
            .Problem.ShouldContain("it began with other weights");
        Should.Throw<InvalidDescriptionException>(() => s_model.Train(s_data, s_options, Checkpoint)).Diagnostics.ShouldHaveSingleItem()
            .Problem.ShouldContain("it began after 2 epochs of earlier training, and not after 0");
    }

    [Fact]
    public void Train_FewerEpochsThanDone_IsRefused() =>
        Refused(s_model, s_data, s_options with { Epochs = 1 }).Problem.ShouldContain("it has 2 epochs already, and 1 are asked for");

    [Fact]
    public void Train_StartOver_BeginsAnew()
    {
        s_model.Train(s_data, s_options, Checkpoint);
        var other = s_options with { Seed = 1 };

        s_model.Train(s_data, other, Checkpoint with { StartOver = true }).ShouldBeThatOf(s_model.Train(s_data, other));
        TrainedModel.Load(Checkpoint.Path).Options.ShouldBe(other);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_FileThatIsNoCheckpoint_IsNeverWrittenOver(bool startOver)
    {
        var trained = s_model.Train(s_data, s_options);
        var checkpoint = Checkpoint with { StartOver = startOver };
        trained.Save(checkpoint.Path);
        Refuses("It is a trained model and no checkpoint");

        File.WriteAllText(checkpoint.Path, "my diary");
        Refuses("It is not a safetensors file");

        void Refuses(string problem)
        {
            var before = File.ReadAllBytes(checkpoint.Path);
            Should.Throw<ModelFileException>(() => s_model.Train(s_data, s_options, checkpoint)).Message.ShouldContain(problem);
            File.ReadAllBytes(checkpoint.Path).ShouldBe(before);
        }
    }

    [Fact]
    public void Train_DamagedCheckpoint_IsRefusedWhereverTheDamageIs()
    {
        s_model.Train(s_data, s_options with { Optimizer = new Adam(), Callbacks = [new EarlyStopping()] }, Checkpoint);
        var whole = File.ReadAllBytes(Checkpoint.Path);
        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 97))
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x10;
            File.WriteAllBytes(Checkpoint.Path, damaged);
            Should.Throw<ModelFileException>(() => Checkpoint.Resume(s_data), $"byte {at}");
            File.WriteAllBytes(Checkpoint.Path, whole[..at]);
            Should.Throw<ModelFileException>(() => Checkpoint.Resume(s_data), $"the first {at} bytes");
        }
    }

    [Fact]
    public void Resume_NoFileOrAnotherDataset_IsRefused()
    {
        Should.Throw<ModelFileException>(() => Checkpoint.Resume(s_data)).InnerException.ShouldBeOfType<FileNotFoundException>();
        s_model.Train(s_data, s_options, Checkpoint);

        Should.Throw<InvalidDescriptionException>(() => Checkpoint.Resume(SmallData.Letters(101))).Diagnostics.ShouldHaveSingleItem()
            .Code.ShouldBe(DiagnosticCode.CheckpointMismatch);
    }

    [Fact]
    public void Train_PlaceThatCannotBeWrittenTo_IsKnownBeforeTheFirstStep()
    {
        var told = new Recorder();
        File.WriteAllText(Path.Combine(_folder, "file"), "");

        Should.Throw<IOException>(() => s_model.Train(s_data, s_options, new Checkpoint(Path.Combine(_folder, "file", "run.safetensors")), told, TestContext.Current.CancellationToken));

        told.Seen.OfType<BatchCompleted>().ShouldBeEmpty();
    }

    [Fact]
    public void Train_WhileItRuns_LeavesNoOtherFile()
    {
        s_model.Train(s_data, s_options with { Epochs = 20 }, Checkpoint);

        Directory.GetFiles(_folder).ShouldBe([Checkpoint.Path]);
    }

    private Diagnostic Refused(ModelDescription model, Dataset data, TrainingOptions options)
    {
        s_model.Train(s_data, s_options, Checkpoint);
        var before = File.ReadAllBytes(Checkpoint.Path);
        var diagnostic = Should.Throw<InvalidDescriptionException>(() => model.Train(data, options, Checkpoint)).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(DiagnosticCode.CheckpointMismatch);
        File.ReadAllBytes(Checkpoint.Path).ShouldBe(before);
        return diagnostic;
    }
}
