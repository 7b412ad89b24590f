using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Plots;

public sealed class TrainingPlotTests : IDisposable
{
    private readonly Session _session = Small.Session();
    private readonly TemporaryFolder _folder = new();

    public TrainingPlotTests() => _session.Set("folder", _folder.Path);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ExportTrainingPlot_OneModel_IsThePictureOfTheCore()
    {
        _session.Run("$trained | Export-TrainingPlot \"$folder/shell.png\"").Output.ShouldBeEmpty();
        Small.Trained.History.SavePlot(_folder.File("core.png"));

        File.ReadAllBytes(_folder.File("shell.png")).ShouldBe(File.ReadAllBytes(_folder.File("core.png")));
    }

    [Theory]
    [InlineData("$trained, $other | Export-TrainingPlot curves.svg")]
    [InlineData("Export-TrainingPlot curves.svg $trained, $other")]
    public void ExportTrainingPlot_SeveralModels_AreOnePictureBelowTheLocationOfTheSession(string script)
    {
        _session.GoTo(_folder.Path);
        _session.Set("other", Small.Trained with { Model = Small.Trained.Model with { Name = "other" } });

        _session.Run(script).Errors.ShouldBeEmpty();

        var svg = File.ReadAllText(_folder.File("curves.svg"));
        svg.ShouldContain("Lstm(8), training");
        svg.ShouldContain("other, training");
    }

    [Fact]
    public void ExportTrainingPlot_SizeAndPassThru_GiveTheFileOfThatSize()
    {
        var file = _session.Get<FileInfo>("$trained | Export-TrainingPlot \"$folder/curves.svg\" -Width 600 -Height 300 -PassThru");

        file.FullName.ShouldBe(_folder.File("curves.svg"));
        File.ReadAllText(file.FullName).ShouldContain("width=\"600\" height=\"300\"");
    }

    [Fact]
    public void ExportTrainingPlot_WhatIf_WritesNothing()
    {
        _session.Run("$trained | Export-TrainingPlot \"$folder/curves.png\" -WhatIf").Output.ShouldBeEmpty();

        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
        _session.Screen.ShouldContain("curves.png");
    }

    [Theory]
    [InlineData("Export-TrainingPlot curves.svg @{ one = $trained; two = $trained }")]
    [InlineData("@{ one = $trained }, @{ two = $trained } | Export-TrainingPlot curves.svg")]
    public void ExportTrainingPlot_Names_AreThoseOfTheLegend(string script)
    {
        _session.GoTo(_folder.Path);

        _session.Run(script).Errors.ShouldBeEmpty();

        var svg = File.ReadAllText(_folder.File("curves.svg"));
        svg.ShouldContain("one, training");
        svg.ShouldContain("two, training");
    }

    [Fact]
    public void ExportTrainingPlot_Metric_ChoosesThePanels()
    {
        _session.Run("$trained | Export-TrainingPlot \"$folder/curves.svg\" -Metric acc");

        var svg = File.ReadAllText(_folder.File("curves.svg"));
        svg.ShouldContain("Training accuracy");
        svg.ShouldNotContain("Training loss");
    }

    [Theory]
    [InlineData("$trained | Export-TrainingPlot -Show")]
    [InlineData("Export-TrainingPlot -Show $trained")]
    [InlineData("$text = $trained | Export-TrainingPlot -Show; $text")]
    public void ExportTrainingPlot_Show_GivesTheDrawingOfTheCoreAndNoFile(string script)
    {
        _session.Get<string>(script).ShouldBe(Small.Trained.History.DrawText(new TextPlotOptions { Width = 119, Height = 20 }));

        _session.Screen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(60, 30)]
    [InlineData(120, 14)]
    [InlineData(200, 60)]
    public void ExportTrainingPlot_Show_FitsTheTerminal(int width, int height)
    {
        using var session = Small.Session(new RecordingHost(width, height: height));

        var lines = session.Get<string>("$trained | Export-TrainingPlot -Show").Split(Environment.NewLine);

        lines.Length.ShouldBeInRange(height / 3, height - 2);
        lines.ShouldAllBe(line => line.Length < width);
    }

    [Fact]
    public void ExportTrainingPlot_ShowOfSeveral_HasTheirNames() =>
        _session.Get<string>("Export-TrainingPlot -Show @{ lstm = $trained }, @{ gru = $trained } -Metric loss").ShouldContain("a lstm   b gru");

    [Fact]
    public void ExportTrainingPlot_ShowAndPath_GivesBoth()
    {
        var output = _session.Run("$trained | Export-TrainingPlot -Show -Path \"$folder/curves.svg\" -PassThru").Output.Select(o => o.BaseObject).ToList();

        output.Count.ShouldBe(2);
        output[0].ShouldBeOfType<FileInfo>().Exists.ShouldBeTrue();
        output[1].ShouldBeOfType<string>().ShouldContain("• training");
    }

    [Fact]
    public void ExportTrainingPlot_ShowWhereThereAreColours_UsesThoseOfTheSession()
    {
        using var session = Small.Session(new RecordingHost(80, hasColours: true));

        session.Get<string>("$trained | Export-TrainingPlot -Show").ShouldContain("\u001b[94m•\u001b[0m");
        session.Get<string>("$PSStyle.OutputRendering = 'PlainText'; $trained | Export-TrainingPlot -Show").ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("$trained | Export-TrainingPlot \"$folder/curves.gif\"", "RNN030")]
    [InlineData("$trained | Export-TrainingPlot \"$folder/curves.png\" -Metric accurracy", "RNN040")]
    [InlineData("$trained | Export-TrainingPlot -Show -Metric val_loss", "RNN040")]
    [InlineData("$trained | Export-TrainingPlot \"$folder/curves.png\" -Width 1", "RNN030")]
    [InlineData("$untrained | Export-TrainingPlot \"$folder/curves.png\"", "RNN040")]
    public void ExportTrainingPlot_WhatCannotBeDrawn_IsOneClearError(string script, string code)
    {
        _session.Set("untrained", Small.Trained with { History = TrainingHistory.None });

        var error = _session.Fails(script);

        error.FullyQualifiedErrorId.ShouldBe("InvalidDescription,RnnDsl.PowerShell.ExportTrainingPlotCommand");
        error.CategoryInfo.Category.ShouldBe(ErrorCategory.InvalidArgument);
        error.Exception.ShouldBeOfType<InvalidDescriptionException>().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void ExportTrainingPlot_WhereAFileIsInTheWay_IsNotWritten()
    {
        _folder.Write("file", "");

        _session.Fails("$trained | Export-TrainingPlot \"$folder/file/curves.png\"").FullyQualifiedErrorId
            .ShouldBe("FileNotWritten,RnnDsl.PowerShell.ExportTrainingPlotCommand");
    }
}
