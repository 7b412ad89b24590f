namespace RnnDsl.Plots.Tests;

public sealed class ForecastPlotTests : IDisposable
{
    private static readonly Backtest s_backtest = new(Table(5, 1), Table(6, 2), Table(6, 3), Horizon: 3);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SavePlot_Svg_HasThePastAndTheTruthInOneLineAndTheForecastInAnother()
    {
        var drawing = Draw(s_backtest);

        // 5 rows that were seen and 6 that came, and 6 that were forecast; for each of two columns.
        drawing.Curves.ShouldBe([11, 6, 11, 6]);
        drawing.Texts.Count(text => text == "Actual").ShouldBe(2);
        drawing.Texts.Count(text => text == "Forecast, 3 ahead").ShouldBe(2);
        new[] { "heat", "load" }.Except(drawing.Texts).ShouldBeEmpty();
    }

    [Fact]
    public void SavePlot_ForecastOfOneColumn_HasThatPanelAlone()
    {
        var drawing = Draw(s_backtest with { Forecast = SeriesTable.Of("load", [1, 2, 3, 4, 5, 6]) });

        drawing.Curves.ShouldBe([11, 6]);
        drawing.Texts.ShouldContain("load");
        drawing.Texts.ShouldNotContain("heat");
    }

    [Fact]
    public void SavePlot_Png_IsAPictureOfTheseNumbers()
    {
        s_backtest.SavePlot(_folder.File("a.png"));
        s_backtest.SavePlot(_folder.File("b.png"));
        (s_backtest with { Forecast = Table(6, 4) }).SavePlot(_folder.File("c.png"));

        var file = File.ReadAllBytes(_folder.File("a.png"));
        file[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        File.ReadAllBytes(_folder.File("b.png")).ShouldBe(file);
        File.ReadAllBytes(_folder.File("c.png")).ShouldNotBe(file);
    }

    [Fact]
    public void SavePlot_OtherExtensionAndSize_AreReportedTogether()
    {
        Should.Throw<InvalidDescriptionException>(() => s_backtest.SavePlot(_folder.File("a.gif"), new PlotOptions { Width = 1 }))
            .Diagnostics.Count.ShouldBe(2);
        _folder.Files.ShouldBeEmpty();
    }

    private static SeriesTable Table(int rows, int seed) =>
        new(["heat", "load"], [.. Enumerable.Range(0, 2 * rows).Select(i => Math.Sin(seed + i))]);

    private SvgDrawing Draw(Backtest backtest)
    {
        backtest.SavePlot(_folder.File("forecast.svg"));
        return new(_folder.File("forecast.svg"));
    }
}
