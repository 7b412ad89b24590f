using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;
using RnnDsl.PowerShell.Tests.Help;

namespace RnnDsl.PowerShell.Tests;

/// <summary>What every cmdlet gives is of a type that it declares.</summary>
public sealed class OutputTests(HelpFolder files) : IClassFixture<HelpFolder>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = Small.Session();

    public static TheoryData<string> Scripts { get; } =
    [
        "New-RnnModel", "Get-RnnDataset", "Get-RnnDataset reber -Count 10", "Get-RnnDataset re*", "Get-RnnDataset -ListCached",
        "Import-RnnDataset tickets.csv description team", "Import-RnnSeries airline-passengers.csv 12 3", "Import-RnnText novel.txt 10",
        "Start-Training -Model (New-RnnModel | Add-Gru 2) $strings -Epochs 1", "Start-Training -Model (New-RnnModel | Add-Gru 2) $strings -Epochs 1 -Fold 2",
        "Measure-RnnModel $trained $strings", "Invoke-RnnModel $trained BTXSE", "Invoke-RnnModel (Import-RnnModel passengers.safetensors) -Path airline-passengers.csv",
        "Export-RnnModel a.safetensors $trained -PassThru", "Export-RnnDataset a.parquet $strings -PassThru", "Export-TrainingPlot a.svg $trained -PassThru",
        "Export-ForecastPlot a.svg (Import-RnnSeries airline-passengers.csv 12 3) -Trained (Import-RnnModel passengers.safetensors) -PassThru",
        "Import-RnnModel tickets.safetensors", "New-RnnText (Import-RnnModel novel.safetensors) It -Count 3", "Clear-RnnDatasetCache -PassThru -Name tickets*",
    ];

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Output_OfACmdlet_IsOfADeclaredType(string script)
    {
        files.CopyTo(_folder);
        _session.GoTo(_folder.Path);
        var declared = _session.Run($"(Get-Command {script.Split(' ')[0]}).OutputType.Type").Output.Select(type => (Type)type.BaseObject).ToList();

        var result = _session.Run(script);

        result.Errors.ShouldBeEmpty();
        result.Output.ShouldAllBe(output => declared.Any(type => type.IsInstanceOfType(output.BaseObject) || (type == typeof(PSObject) && output.BaseObject is PSCustomObject)));
    }

    [Fact]
    public void Nouns_OfTheCmdlets_AreSingular() =>
        _session.Run("Get-Command -Module RnnDsl | ForEach-Object Noun").Output.Select(noun => noun.ToString()).Distinct()
            // One loss and one series end so too.
            .Where(noun => noun.EndsWith('s')).ShouldBe(["RnnLoss", "RnnSeries"], ignoreOrder: true);
}
