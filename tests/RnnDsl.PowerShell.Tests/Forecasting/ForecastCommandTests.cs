using System.Globalization;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Forecasting;

public sealed class ForecastCommandTests : IDisposable
{
    private const string Import = "Import-RnnSeries load.csv 6 2 -Column load, heat -Target heat -SubtractLast -TestSplit 8";

    private static readonly string s_rows = string.Concat(
        Enumerable.Range(0, 60).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{20 + Math.Sin(i)},{3 * i}\n")));

    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public ForecastCommandTests()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "load.csv"), "hour,heat,load\n" + s_rows);
        _session.GoTo(_folder.Path);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ImportRnnSeries_Options_AreThoseOfCSharp() =>
        _session.Get<Dataset>(Import).ShouldBe(Datasets.Forecast(
            Path.Combine(_folder.Path, "load.csv"),
            new ForecastOptions(6, 2) { Columns = ["load", "heat"], Targets = ["heat"], SubtractLast = true, TestSplit = 8 }));

    [Fact]
    public void ImportRnnSeries_EveryOption_IsReachable() =>
        _session.Get<Dataset>("Import-RnnSeries load.csv 6 2 -Column heat -Scaling MinMax -Logarithm -Stride 3 -TrainingSplit 30 -ValidationSplit 5 -TestSplit 0.2 -Delimiter ','").ShouldBe(Datasets.Forecast(
            Path.Combine(_folder.Path, "load.csv"),
            new ForecastOptions(6, 2) { Columns = ["heat"], Scaling = ScalingKind.MinMax, Logarithm = true, Stride = 3, TrainingSplit = 30, ValidationSplit = 5 }));

    [Fact]
    public void ImportRnnSeries_WrongOptions_AreOneError() =>
        _session.Fails("Import-RnnSeries load.csv 0 2 -TestSplit 1.5").FullyQualifiedErrorId.ShouldBe("InvalidDescription,RnnDsl.PowerShell.ImportRnnSeriesCommand");

    [Theory]
    [InlineData("Invoke-RnnModel $trained -Path load.csv")]
    [InlineData("50..59 | ForEach-Object { [pscustomobject] @{ heat = 20 + [math]::Sin($_); load = 3 * $_; hour = 'later' } } | Invoke-RnnModel $trained")]
    [InlineData("54..59 | ForEach-Object { @{ heat = \"$(20 + [math]::Sin($_))\"; load = 3 * $_ } } | Invoke-RnnModel $trained")]
    public void InvokeRnnModel_RawRows_GiveAStepAnObject(string script)
    {
        Train();
        var series = Datasets.ReadSeries(Path.Combine(_folder.Path, "load.csv"));
        var expected = Trained().Forecast(series).Column("heat");

        var steps = _session.Run(script).Output;

        steps.Select(step => step.Properties["Step"].Value).ShouldBe([1, 2]);
        steps.Select(step => (double)step.Properties["heat"].Value).ShouldBe(expected, 1e-4);
    }

    [Theory]
    [InlineData("Invoke-RnnModel $trained -Path dated.csv -Time day")]
    [InlineData("0..9 | ForEach-Object { [pscustomobject] @{ heat = $_; load = 1; day = [datetime]::new(2024, 2, 18).AddDays($_) } } | Invoke-RnnModel $trained -Time day")]
    public void InvokeRnnModel_TimesOfTheRows_GoOn(string script)
    {
        Train();
        _folder.Write("dated.csv", $"heat,load,day\n{string.Concat(Enumerable.Range(18, 10).Select(day => $"{day},1,{day}/02/2024\n"))}");

        _session.Run(script).Output.Select(step => step.Properties["day"].Value).ShouldBe([new DateTime(2024, 2, 28), new DateTime(2024, 2, 29)]);
    }

    [Theory]
    [InlineData("Invoke-RnnModel $trained -Path load.csv -Time hour", "something else than dates")]
    [InlineData("Invoke-RnnModel $trained -Path load.csv -Time huor", "Did you mean 'hour'?")]
    public void InvokeRnnModel_TimesThatAreNone_AreAnError(string script, string problem)
    {
        Train();

        var error = _session.Fails(script);

        error.FullyQualifiedErrorId.ShouldBe("DataNotUsable,RnnDsl.PowerShell.InvokeRnnModelCommand");
        error.Exception.Message.ShouldContain(problem);
    }

    [Fact]
    public void InvokeRnnModel_NumbersOfOneColumn_AreRows()
    {
        _session.Run("$trained = New-RnnModel | Add-Gru 3 | Start-Training -Dataset (Import-RnnSeries load.csv 6 2 -Column heat) -Epochs 1");

        _session.Run("Invoke-RnnModel $trained (1..6)").Output.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("''", "it is empty. Fill gaps in")]
    [InlineData("$null", "it is empty. Fill gaps in")]
    [InlineData("' '", "it is empty. Fill gaps in")]
    [InlineData("\"`t\"", "it is empty. Fill gaps in")]
    [InlineData("'n/a'", "'n/a' is a gap")]
    [InlineData("'0x10'", "'0x10' is no number")]
    [InlineData("'1,234.5'", "'1,234.5' is no number")]
    [InlineData("'x'", "'x' is no number")]
    [InlineData("$true", "a number is needed")]
    [InlineData("[double]::NaN", "NaN")]
    public void InvokeRnnModel_CellThatIsNoNumber_IsRefusedAsInAFile(string cell, string problem)
    {
        Train();

        var error = _session.Fails($"$rows = 1..8 | ForEach-Object {{ [pscustomobject] @{{ heat = 1; load = 2 }} }}; $rows[-2].load = {cell}; $rows | Invoke-RnnModel $trained");

        error.FullyQualifiedErrorId.ShouldBe("DataNotUsable,RnnDsl.PowerShell.InvokeRnnModelCommand");
        error.Exception.Message.ShouldStartWith("objects, row 7, column 'load': ");
        error.Exception.Message.ShouldContain(problem);
    }

    [Fact]
    public void InvokeRnnModel_RowWithoutAColumn_IsNamed()
    {
        Train();

        var error = _session.Fails("[pscustomobject] @{ heat = 1 } | Invoke-RnnModel $trained");

        error.FullyQualifiedErrorId.ShouldBe("RowNotUsable,RnnDsl.PowerShell.InvokeRnnModelCommand");
        error.Exception.Message.ShouldContain("Row 1 from the pipeline has no 'load'");
    }

    [Fact]
    public void InvokeRnnModel_FlagForARow_IsNoNumber()
    {
        _session.Run("$trained = New-RnnModel | Add-Gru 3 | Start-Training -Dataset (Import-RnnSeries load.csv 6 2 -Column heat) -Epochs 1");

        _session.Fails("1, 2, 3, 4, 5, $true, 7 | Invoke-RnnModel $trained").Exception.Message.ShouldStartWith("objects, row 6, column 'heat': ");
    }

    [Fact]
    public void InvokeRnnModel_TooFewRows_IsOneClearError()
    {
        Train();

        _session.Fails("@{ heat = 1; load = 2 } | Invoke-RnnModel $trained").Exception.Message.ShouldContain("1 rows, and the model sees 6");
    }

    [Fact]
    public void InvokeRnnModel_PathForAModelOnTexts_IsOneClearError()
    {
        _session.Set("texts", Small.Trained);

        var error = _session.Fails("Invoke-RnnModel $texts -Path load.csv");

        error.FullyQualifiedErrorId.ShouldBe("NoColumn,RnnDsl.PowerShell.InvokeRnnModelCommand");
        error.Exception.Message.ShouldContain("-Column");
        error.Exception.Message.ShouldContain("There are: hour, heat, load.");
    }

    [Fact]
    public void ExportForecastPlot_TrainedModel_WritesAPicture()
    {
        Train();

        var file = _session.Get<FileInfo>("$trained | Export-ForecastPlot heat.svg -PassThru");

        File.ReadAllText(file.FullName).ShouldContain("heat");
        _session.Run("$trained | Export-ForecastPlot other.svg -WhatIf");
        File.Exists(Path.Combine(_folder.Path, "other.svg")).ShouldBeFalse();
    }

    [Fact]
    public void MeasureRnnModel_Shown_HasTheErrorsOfEveryColumn()
    {
        Train();

        var shown = _session.Shows("$trained | Measure-RnnModel");

        shown.ShouldContain("mse");
        shown.Split('\n').ShouldContain(line => line.StartsWith("heat ", StringComparison.Ordinal));
        _session.Shows("(Import-RnnSeries load.csv 6 2)").ShouldContain("load: sequences (None, None, 3)");
    }

    // Dates have hours where any of them has, and the columns of all rows begin in the same place.
    [Theory]
    [InlineData("AddDays", "2024-02-28 ", "2024-02-29 ")]
    [InlineData("AddHours", "2024-02-18 10:00 ", "2024-02-18 11:00 ")]
    public void Forecast_ShownWithItsDates_IsATableWithARule(string add, string first, string second)
    {
        Train();

        var lines = _session.Shows(
            $"0..9 | ForEach-Object {{ [pscustomobject] @{{ heat = $_; load = 1; day = [datetime]::new(2024, 2, 18).{add}($_) }} }} | Invoke-RnnModel $trained -Time day")
            .Trim('\n').Split('\n');

        lines.Length.ShouldBe(6);
        lines[0].ShouldBe("Forecast");
        lines[2].ShouldMatch("^Step  day +heat$");
        lines[3].ShouldMatch("^----  --- +----$");
        lines[4].ShouldStartWith($"   1  {first}");
        lines[5].ShouldStartWith($"   2  {second}");
        lines[2..].Select(line => line.Length).Distinct().ShouldHaveSingleItem();
    }

    private void Train() => _session.Run($"$trained = New-RnnModel | Add-Gru 3 | Start-Training -Dataset ({Import}) -Epochs 1");

    private TrainedModel Trained() => _session.Get<TrainedModel>("$trained");
}
