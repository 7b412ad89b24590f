using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Views;

/// <summary>What a person sees of values that have no snapshot, through the engine's own formatting.</summary>
public sealed class ViewTests : IDisposable
{
    private readonly Session _session = new(width: 80);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void TrainedModel_WithoutEpochs_ShowsTheHeadings()
    {
        _session.Set("trained", Trained(0));

        _session.Shows("$trained").Trim().ShouldEndWith("-----  ----  -------");
    }

    // The engine lists the properties of what is not of the first object's type, unless its view is out of band.
    [Theory]
    [InlineData("$trained.History", "Epoch       Loss  Accuracy")]
    [InlineData("$evaluation", "loss 0.2500")]
    [InlineData("$folds", "Fold    Loss")]
    [InlineData("$folds.Metrics", "loss 0.2500 ± 0.0000")]
    [InlineData("New-RnnModel | Add-Lstm 4", "Model: \"sequential\"")]
    [InlineData("$strings", "reber: Character")]
    public void Value_ShownAfterOthers_HasItsOwnView(string script, string line)
    {
        var evaluation = new Evaluation(0.25, [], 4);
        _session.Set("trained", Trained(6));
        _session.Set("evaluation", evaluation);
        _session.Set("folds", new CrossValidation([evaluation, evaluation]));
        _session.Set("strings", Small.Strings);

        _session.Shows($"$trained; {script}").Split('\n')
            .ShouldContain(shown => shown.StartsWith(line, StringComparison.Ordinal));
    }

    [Fact]
    public void EpochResult_Shown_IsALine()
    {
        _session.Set("trained", Trained(6));

        _session.Shows("$trained.History.Epochs[4..5]").Trim('\n').ShouldBe("""
            Epoch   5     1.5 s  loss 0.2000  acc 0.8333
            Epoch   6     1.5 s  loss 0.1667  acc 0.8571  val_loss 0.5000  val_acc 0.2500
            """);
    }

    [Fact]
    public void DatasetEntry_Shown_NamesWhatIsDownloaded() =>
        _session.Shows("Get-RnnDataset").Split('\n').Select(line => line[..Math.Min(31, line.Length)].TrimEnd()).Where(line => line.Length > 0)
            .ShouldBe(
            [
                "Name                 Download D", "----                 -------- -", "adding                   none T", "airline-passengers       2 KB P", "copy                     none T",
                "etth1                    3 MB L", "imdb                    84 MB F", "reber                    none S", "reber-plain              none S", "temporal-order           none T",
                "temporal-order-3         none T",
            ]);

    [Fact]
    public void CachedFile_Shown_IsARow()
    {
        _session.Set("file", new CachedFile("imdb", CachedFileKind.Dataset, 12_345_678, DateTimeOffset.UnixEpoch, "/cache/imdb.parquet"));

        _session.Shows("$file").Trim('\n').ShouldBe("""
            Name                 Kind              MB Path
            ----                 ----              -- ----
            imdb                 Dataset       12.346 /cache/imdb.parquet
            """);
    }

    [Fact]
    public void Diagnostic_Shown_IsPlaceProblemAndMend() =>
        _session.Shows("(New-RnnModel | Add-Lstm 0).Infer().Diagnostics").Trim('\n').ShouldBe("""
            RNN004 layer 0 'lstm' (Lstm)
                Units is 0; it must be at least 1.
                Give Units a size, such as 32.
            """);

    private static TrainedModel Trained(int epochs) => Small.Trained with
    {
        History = new TrainingHistory([.. Enumerable.Range(1, epochs).Select(i =>
            new EpochResult(i, 1.0 / i, [new("accuracy", i / (i + 1.0))], i > 5 ? 0.5 : null, i > 5 ? [new("accuracy", 0.25)] : [], 1.5))]),
    };
}
