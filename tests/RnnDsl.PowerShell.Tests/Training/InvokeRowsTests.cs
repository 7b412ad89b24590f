using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Training;

public sealed class InvokeRowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public InvokeRowsTests()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "tickets.csv"), "description,team\nthe screen is dark,hardware\nmy invoice is wrong,billing\na broken screen,hardware\nan invoice twice,billing\n");
        File.WriteAllText(Path.Combine(_folder.Path, "sensors.csv"), "machine,heat,noise,state\na,1,3,low\na,2,2,low\nb,4,1,high\nb,5,1,high\nb,6,2,high\n");
        _session.GoTo(_folder.Path);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Invoke-RnnModel $trained -Path tickets.csv -Column description")]
    [InlineData("$rows | Invoke-RnnModel $trained -Column description")]
    [InlineData("$rows | ForEach-Object { @{ Text = $_.description } } | Invoke-RnnModel $trained")]
    public void InvokeRnnModel_RowsOfTexts_ArePredictedByTheirColumn(string script)
    {
        Train("Import-RnnDataset tickets.csv -Text description -Label team -TestSplit 0");
        _session.Run("$rows = 'the screen is dark', 'my invoice is wrong', 'a broken screen', 'an invoice twice' | ForEach-Object { [pscustomobject] @{ description = $_; team = 'none' } }");

        Probabilities(script).ShouldBe(Probabilities("$rows.description | Invoke-RnnModel $trained"));
    }

    [Theory]
    [InlineData("Invoke-RnnModel $trained -Path sensors.csv -Column heat, noise -Id machine")]
    [InlineData("@{ heat = 1, 2; noise = 3, 2 }, @{ heat = 4, 5, 6; noise = 1, 1, 2 } | Invoke-RnnModel $trained -Column heat, noise")]
    public void InvokeRnnModel_RowsOfNumbers_AreScaledAndPredicted(string script)
    {
        Train("Import-RnnDataset sensors.csv -Series heat, noise -Label state -Id machine -Scaling Standard -TestSplit 0 -Seed 1");

        var expected = Probabilities("$data.Training.Inputs | Invoke-RnnModel $trained");

        Probabilities(script).Order().ShouldBe(expected.Order());
    }

    [Theory]
    [InlineData("@{ body = 'dark' } | Invoke-RnnModel $trained", "NoText", "body")]
    [InlineData("Invoke-RnnModel $trained -Path tickets.csv", "NoColumn", "with -Column. There are: ")]
    [InlineData("Invoke-RnnModel $trained -Path tickets.csv -Column describtion", "DataNotUsable", "'description'")]
    public void InvokeRnnModel_WithoutTheColumn_SaysWhatThereIs(string script, string id, string names)
    {
        Train("Import-RnnDataset tickets.csv -Text description -Label team -TestSplit 0");

        var error = _session.Fails(script);

        error.FullyQualifiedErrorId.ShouldStartWith(id);
        error.Exception.Message.ShouldContain(names);
    }

    private void Train(string data) => _session.Run($"$data = {data}; $trained = New-RnnModel | Add-Gru 4 | Start-Training $data -Epochs 1");

    private double[] Probabilities(string script) => [.. _session.Run(script).Output.Select(item => ((ClassPrediction)item.BaseObject).Probability)];
}
