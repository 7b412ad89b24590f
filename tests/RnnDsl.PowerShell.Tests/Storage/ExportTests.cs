using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Storage;

/// <summary>What every cmdlet that writes a file keeps to.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = Small.Session();

    public ExportTests()
    {
        _folder.Write("load.csv", $"hour,load\n{string.Concat(Enumerable.Range(0, 40).Select(i => $"{i},{i % 7}\n"))}");
        _session.GoTo(_folder.Path);
        _session.Run("$global:forecaster = New-RnnModel | Add-Gru 2 | Start-Training (Import-RnnSeries load.csv 4 2) -Epochs 1");
    }

    public static TheoryData<string, string> Exports { get; } = new()
    {
        { "$trained | Export-RnnModel model.safetensors", "model.safetensors" },
        { "$strings | Export-RnnDataset strings.parquet", "strings.parquet" },
        { "$trained | Export-TrainingPlot curves.svg", "curves.svg" },
        { "$forecaster | Export-ForecastPlot load.svg", "load.svg" },
    };

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Export_WhatIf_TellsAndWritesNothing(string script, string file)
    {
        _session.Shows($"{script} -WhatIf").ShouldContain(_folder.File(file));

        File.Exists(_folder.File(file)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Export_Confirm_Asks(string script, string file)
    {
        // Nobody is there to be asked.
        _session.Fails($"{script} -Confirm").Exception.ShouldNotBeNull();

        File.Exists(_folder.File(file)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Export_Plain_WritesSilently(string script, string file)
    {
        _session.Run(script).Output.ShouldBeEmpty();

        new FileInfo(_folder.File(file)).Length.ShouldBeGreaterThan(100);
        _session.Get<FileInfo>($"{script} -PassThru").FullName.ShouldBe(_folder.File(file));
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Export_FileIsThere_IsReplacedUnlessNoClobber(string script, string file)
    {
        _folder.Write(file, "old");

        var error = _session.Fails($"{script} -NoClobber");
        (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category).ShouldBe(("FileExists", ErrorCategory.ResourceExists));
        File.ReadAllText(_folder.File(file)).ShouldBe("old");
        _session.Shows($"{script} -WhatIf").ShouldContain("replacing the file");
        File.ReadAllText(_folder.File(file)).ShouldBe("old");
        _session.Run(script);
        File.ReadAllText(_folder.File(file)).ShouldNotBe("old");
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Export_PathOfAFolder_IsRefused(string script, string file)
    {
        Directory.CreateDirectory(_folder.File(file));

        _session.Fails(script).FullyQualifiedErrorId.ShouldStartWith("PathIsFolder,");
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Export_WhereNothingCanBeWritten_NamesThePathAndNoOther(string script, string file)
    {
        _folder.Write("taken", "");

        var error = _session.Fails(script.Replace(file, $"taken/{file}", StringComparison.Ordinal));

        error.FullyQualifiedErrorId.ShouldStartWith("FileNotWritten,");
        error.Exception.Message.ShouldBe($"'{_folder.File($"taken/{file}")}' cannot be written: '{_folder.File("taken")}' is a file and no folder.");
    }

    [Theory]
    [InlineData("$trained, $forecaster | Export-RnnModel both.safetensors", "both.safetensors")]
    [InlineData("$strings, $strings | Export-RnnDataset both.parquet", "both.parquet")]
    [InlineData("$forecaster, $forecaster | Export-ForecastPlot both.svg", "both.svg")]
    public void Export_SeveralToOneFile_KeepsTheFirstAndSaysSo(string script, string file)
    {
        _session.Fails(script).FullyQualifiedErrorId.ShouldStartWith("SeveralForOneFile,");

        File.Exists(_folder.File(file)).ShouldBeTrue();
    }

    [Fact]
    public void StartTraining_CheckpointThatCannotBeWritten_NamesItsPath()
    {
        _folder.Write("taken", "");

        _session.Fails("New-RnnModel | Add-Gru 2 | Start-Training $strings -Epochs 1 -Checkpoint taken/c.safetensors")
            .Exception.Message.ShouldStartWith($"'{_folder.File("taken/c.safetensors")}' cannot be written: ");
    }

    [Theory]
    [InlineData("strings.csv")]
    [InlineData("strings")]
    public void ExportDataset_OtherEnding_SaysWhatIsWritten(string file)
    {
        var error = _session.Fails($"$strings | Export-RnnDataset {file}");

        error.FullyQualifiedErrorId.ShouldBe("InvalidDescription,RnnDsl.PowerShell.ExportRnnDatasetCommand");
        error.Exception.Message.ShouldContain("Let the name end in .parquet.");
        File.Exists(_folder.File(file)).ShouldBeFalse();
    }
}
