using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Data;

/// <summary>New rows for a model that is trained already.</summary>
public sealed class LikeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public LikeTests()
    {
        _folder.Write("old.csv", Rows("the old one", 8));
        _folder.Write("new.csv", Rows("something quite new", 6));
        _session.GoTo(_folder.Path);
        _session.Run("$data = Import-RnnDataset old.csv text team -TestSplit 0; $trained = New-RnnModel | Add-Gru 2 | Start-Training $data -Epochs 1");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Measure-RnnModel $trained (Import-RnnDataset new.csv text team -Like $trained)")]
    [InlineData("Measure-RnnModel $trained (Import-RnnDataset new.csv text team -Like $data)")]
    [InlineData("Measure-RnnModel $trained (1..6 | ForEach-Object { @{ text = \"something quite new $_\"; team = \"t$($_ % 2)\" } } | ConvertTo-RnnDataset text team -Like $trained)")]
    public void Like_NewRows_AreAllMeasured(string script) => _session.Get<Evaluation>(script).Count.ShouldBe(6);

    [Fact]
    public void Like_TestSplitZero_IsTrainedOn() =>
        _session.Get<TrainedModel>("$trained | Start-Training (Import-RnnDataset new.csv text team -Like $trained -TestSplit 0) -Epochs 1").Encoder
            .ShouldBe(_session.Get<TrainedModel>("$trained").Encoder);

    [Fact]
    public void Like_StreamOfAModel_HasItsEncoder() =>
        _session.Get<Dataset>("$data | Export-RnnDataset rows.parquet; Get-RnnDataset -Path rows.parquet -Like $trained").Encoder
            .ShouldBe(_session.Get<TrainedModel>("$trained").Encoder);

    [Theory]
    [InlineData("Measure-RnnModel $trained (Import-RnnDataset new.csv text team)", "Import-RnnDataset ... -Like $trained")]
    [InlineData("$trained | Start-Training (Import-RnnDataset new.csv text team -Like $trained)", "with a TestSplit below 1")]
    [InlineData("Import-RnnDataset new.csv text team -Like $trained -Words 9", "-Words: the model has its own already")]
    [InlineData("@{ text = 'a'; team = 't1' }, @{ text = 'b'; team = 't7' } | ConvertTo-RnnDataset text team -Like $trained", "row 2, column 'team': 't7' is none of the labels")]
    public void Like_WhatDoesNotDo_IsSaidWithItsMend(string script, string problem)
    {
        var error = _session.Fails(script);

        (error.ErrorDetails?.Message ?? error.Exception.Message).ShouldContain(problem);
    }

    private static string Rows(string text, int count) =>
        $"text,team\n{string.Concat(Enumerable.Range(1, count).Select(i => $"{text} {i},t{i % 2}\n"))}";
}
