namespace RnnDsl.Plots.Tests;

public sealed class SvgTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(37)]
    public void SavePlot_Epochs_AreADotEachAndAPointOfTheLine(int epochs)
    {
        var drawing = Draw(Curves.Of(epochs));

        drawing.Dots(0).Count.ShouldBe(epochs);
        drawing.Dots(1).Count.ShouldBe(epochs);
        drawing.Curves.ShouldBe([epochs, epochs]);
    }

    [Fact]
    public void SavePlot_Metrics_AreThePanelsInTheirOrder()
    {
        var path = _folder.File("chosen.svg");

        Curves.With(3, "accuracy", "auc").SavePlot(path, new PlotOptions { Metrics = ["auc", "loss"] });

        var text = File.ReadAllText(path);
        text.ShouldContain("Training and validation AUC");
        text.ShouldNotContain("accuracy");
        text.IndexOf("validation AUC", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("validation loss", StringComparison.Ordinal));
    }

    [Fact]
    public void SavePlot_Dots_LieWhereTheNumbersSay()
    {
        var history = Curves.Of(8);
        var drawing = Draw(history);
        ShouldBeLinear(drawing.Dots(0), history.Epochs.Select(epoch => epoch.Loss));
        ShouldBeLinear(drawing.Dots(1), history.Epochs.Select(epoch => epoch.Accuracy!.Value));
    }

    [Fact]
    public void SavePlot_WithValidation_SaysBothPartsInTitlesAndLegends()
    {
        var texts = Draw(Curves.Of(10)).Texts;

        new[] { "Training and validation loss", "Training and validation accuracy", "Training loss", "Validation loss", "Training accuracy", "Validation accuracy" }
            .Except(texts).ShouldBeEmpty();
        texts.Count(text => text == "Epochs").ShouldBe(2);
        Enumerable.Range(1, 10).Select(epoch => $"{epoch}").Except(texts).ShouldBeEmpty();
        texts.ShouldNotContain("11");
    }

    [Fact]
    public void SavePlot_WithoutValidation_DoesNotSpeakOfIt()
    {
        var drawing = Draw(Curves.WithoutValidation(5));

        drawing.Texts.ShouldContain("Training accuracy");
        drawing.Texts.ShouldAllBe(text => !text.Contains("alidation", StringComparison.Ordinal));
        drawing.Curves.ShouldBeEmpty();
    }

    [Fact]
    public void SavePlot_NotANumber_IsLeftOut()
    {
        var epochs = Curves.Of(4).Epochs;

        var drawing = Draw(new([.. epochs, epochs[3] with { Epoch = 5, Loss = double.NaN, ValidationLoss = double.PositiveInfinity }]));

        (drawing.Dots(0).Count, drawing.Dots(1).Count).ShouldBe((4, 5));
        drawing.Curves.ShouldBe([4, 5]);
    }

    [Fact]
    public void SavePlot_NothingButNotANumber_IsAnEmptyPanel() =>
        Draw(new([.. Curves.Of(2).Epochs.Select(epoch => epoch with { Loss = double.NaN, ValidationLoss = double.NaN })])).Dots(0).ShouldBeEmpty();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    public void SavePlot_Metrics_HaveAPanelEachTwoInARow(int metrics, int rows)
    {
        string[] names = ["auc", "mean_absolute_error", "precision_1"];
        var history = Curves.With(7, names[..metrics]);

        var drawing = Draw(history);

        drawing.Size.ShouldBe((1200, 480 * rows));
        ShouldBeLinear(drawing.Dots(0, rows), history.Epochs.Select(epoch => epoch.Loss));
        for (var i = 0; i < metrics; i++)
        {
            ShouldBeLinear(drawing.Dots(i + 1, rows), history.Epochs.Select(epoch => epoch.Metric(names[i])));
        }

        drawing.Texts.Where(text => text.StartsWith("Training and validation ", StringComparison.Ordinal)).Select(text => text.Split(' ', 4)[3])
            .ShouldBe(new[] { "loss", "AUC", "MAE", "precision 1" }[..(metrics + 1)]);
    }

    [Fact]
    public void SavePlot_MetricOfSomeEpochsOnly_IsDrawnThere()
    {
        var (first, second) = (Curves.Of(3).Epochs, Curves.With(5, "auc").Epochs);

        var drawing = Draw(new([.. first, .. second.Skip(3)]));

        drawing.Dots(1, 2).Count.ShouldBe(3);
        drawing.Dots(2, 2).Count.ShouldBe(2);
    }

    [Fact]
    public void SavePlot_NoMetric_IsThePanelOfTheLoss()
    {
        var drawing = Draw(Curves.With(4));

        drawing.Texts.ShouldNotContain(text => text.Contains("accuracy", StringComparison.Ordinal));
        drawing.Curves.ShouldBe([4]);
    }

    [Fact]
    public void SavePlot_Several_AreNamedInTheLegend()
    {
        var path = _folder.File("several.svg");

        new NamedHistory[] { new("first", Curves.Of(3)), new("second", Curves.Of(5)) }.SavePlot(path);

        var drawing = new SvgDrawing(path);
        new[] { "first, training", "first, validation", "second, training", "second, validation" }.Except(drawing.Texts).ShouldBeEmpty();
        drawing.Dots(1).Count.ShouldBe(8);
        drawing.Curves.ShouldBe([3, 5, 3, 5]);
    }

    [Fact]
    public void SavePlot_Size_IsTheOneAskedFor()
    {
        var path = _folder.File("size.svg");

        Curves.Of(2).SavePlot(path, new PlotOptions { Width = 801, Height = 333 });

        new SvgDrawing(path).Size.ShouldBe((801, 333));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0.75)]
    public void SavePlot_OtherSize_IsTheSameDrawingScaled(double scale)
    {
        var path = _folder.File("scaled.svg");
        var usual = Draw(Curves.Of(9));

        Curves.Of(9).SavePlot(path, new PlotOptions { Width = (int)(scale * 1200), Height = (int)(scale * 480) });

        var scaled = new SvgDrawing(path);
        foreach (var panel in new[] { 0, 1 })
        {
            scaled.Dots(panel).Count.ShouldBe(9);
            foreach (var (dot, expected) in scaled.Dots(panel).Zip(usual.Dots(panel)))
            {
                dot.X.ShouldBe(scale * expected.X, 0.1);
                dot.Y.ShouldBe(scale * expected.Y, 0.1);
            }
        }
    }

    private SvgDrawing Draw(TrainingHistory history)
    {
        history.SavePlot(_folder.File("curves.svg"));
        return new(_folder.File("curves.svg"));
    }

    // Equal steps to the right, and heights that are a linear function of the values, larger ones above.
    private static void ShouldBeLinear(IReadOnlyList<(double X, double Y)> dots, IEnumerable<double> values)
    {
        var all = values.ToArray();
        var slope = (dots[^1].Y - dots[0].Y) / (all[^1] - all[0]);
        slope.ShouldBeLessThan(0);
        for (var i = 0; i < all.Length; i++)
        {
            dots[i].X.ShouldBe(dots[0].X + (i * (dots[^1].X - dots[0].X) / (all.Length - 1)), 0.01);
            dots[i].Y.ShouldBe(dots[0].Y + (slope * (all[i] - all[0])), 0.01);
        }
    }
}
