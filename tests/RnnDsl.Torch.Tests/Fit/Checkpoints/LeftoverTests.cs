namespace RnnDsl.Torch.Tests.Fit.Checkpoints;

/// <summary>What a training that came to a sudden end has left beside its checkpoint.</summary>
public sealed class LeftoverTests : IDisposable
{
    private static readonly ModelDescription s_model = Rnn.Sequential().Gru(2);
    private static readonly Dataset s_data = SmallData.Letters(20);
    private static readonly TrainingOptions s_options = new() { Epochs = 1 };
    private static readonly string s_mark = $".417-{Guid.NewGuid():N}.tmp";

    private readonly string _folder = Directory.CreateTempSubdirectory("rnndsl-leftover-").FullName;

    private Checkpoint Checkpoint => new(Path.Combine(_folder, "run.safetensors"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Train_FilesLeftByOthersBefore_TakesAwayThoseOfItsOwnCheckpointAlone()
    {
        string[] others = ["my run.safetensors" + s_mark, "run.safetensors.tmp", "run.safetensors.old" + s_mark, "notes.tmp"];
        Array.ForEach(others, Leave);
        Leave("run.safetensors" + s_mark);

        s_model.Train(s_data, s_options, Checkpoint);

        Names().ShouldBe([.. others.Append("run.safetensors")], ignoreOrder: true);
    }

    [Fact]
    public void Resume_FileLeftBefore_TakesItAway()
    {
        s_model.Train(s_data, s_options, Checkpoint);
        Leave("run.safetensors" + s_mark);

        Checkpoint.Resume(s_data);

        Names().ShouldBe(["run.safetensors"]);
    }

    [Fact]
    public void Train_FileThatIsBeingWritten_LeavesIt()
    {
        using var writing = new FileStream(Path.Combine(_folder, "run.safetensors" + s_mark), FileMode.CreateNew, FileAccess.Write, FileShare.None);

        s_model.Train(s_data, s_options, Checkpoint);

        Names().ShouldBe(["run.safetensors", "run.safetensors" + s_mark], ignoreOrder: true);
    }

    private void Leave(string name) => File.WriteAllText(Path.Combine(_folder, name), "half");

    private IEnumerable<string> Names() => Directory.GetFiles(_folder).Select(file => Path.GetFileName(file));
}
