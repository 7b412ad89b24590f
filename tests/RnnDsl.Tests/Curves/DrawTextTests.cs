namespace RnnDsl.Tests.Curves;

public class DrawTextTests
{
    private static readonly TextPlotOptions s_small = new() { Width = 30, Height = 8 };

    // By hand: from the lower left to the upper right dot of 27 by 5 characters, and every epoch at the top.
    [Fact]
    public void DrawText_RisingLine_GoesFromCornerToCorner() =>
        Lines(Of((1, 0), (1, 0.5), (1, 1)).DrawText(s_small)).ShouldBe(
        [
            "              Loss",
            "1 ┤•            •        ⣀⡠⠔⠒•",
            "  │                ⢀⣀⠤⠔⠊⠉",
            "  │           ⣀⡠⠤⠒⠊⠁",
            "  │     ⢀⡠⠤⠒⠊⠉",
            "0 ┤⣀⠤⠔⠒⠉⠁",
            "  └┬────────────┬────────────┬",
            "   1            2            3",
            "",
            "• training   ⠤⠤⠤ validation",
        ]);

    [Fact]
    public void DrawText_ConstantLine_StandsInOneRowFromSideToSide()
    {
        var lines = Lines(Of((2, 0), (0, 0), (2, 0)).DrawText(s_small));

        lines.Where(line => line.Any(IsDots) && !line.Contains("validation", StringComparison.Ordinal)).ShouldHaveSingleItem().Count(IsDots).ShouldBeGreaterThan(20);
        lines[1].Count(c => c == '•').ShouldBe(2);
    }

    [Theory]
    [InlineData(40, 12)]
    [InlineData(80, 16)]
    [InlineData(161, 30)]
    public void DrawText_Training_HasAMarkAnEpochAndFits(int width, int height)
    {
        var lines = Lines(Of([.. Enumerable.Range(0, 9).Select(i => (Math.Pow(2, i), double.NaN))]).DrawText(width, height));

        lines.Where(line => line.Contains('│') || line.Contains('┤')).Sum(line => line.Count(c => c == '•')).ShouldBe(9);
        lines.ShouldAllBe(line => line.Length <= width);
        lines.TakeWhile(line => line.Length > 0).Count().ShouldBe(height);
    }

    [Fact]
    public void DrawText_Several_AreToldApartByLetters()
    {
        var lines = Lines(new NamedHistory[] { new("rising", Of((0, 1), (1, 2))), new("falling", Of((2, 0), (1.5, 0.5))) }.DrawText(new() { Width = 60 }));

        lines.ShouldContain("a rising   b falling");
        lines[^1].ShouldBe("small letters: training; lines with capitals: validation");
        foreach (var letter in "aAbB")
        {
            lines.Where(line => line.Contains('│') || line.Contains('┤')).ShouldContain(line => line.Contains(letter));
        }
    }

    [Fact]
    public void DrawText_Metrics_AreThePanelsInTheirOrder()
    {
        var history = Measured();

        var wide = s_small with { Width = 60 };
        Titles(history.DrawText(wide)).ShouldBe(["Training and validation loss", "Training and validation accuracy", "Training and validation AUC"]);
        Titles(history.DrawText(wide with { Metrics = ["auc", "loss"] })).ShouldBe(["Training and validation AUC", "Training and validation loss"]);
        Titles(history.DrawText(wide with { Metrics = ["acc"] })).ShouldBe(["Training and validation accuracy"]);
        Lines(history.DrawText(120, 8))[0].Split("Training").Length.ShouldBe(3);
    }

    [Fact]
    public void DrawText_Styles_ChangeNothingElse()
    {
        var options = new TextPlotOptions { Width = 100, Metrics = ["loss", "auc"] };
        var histories = new NamedHistory[] { new("one", Measured()), new("two", Measured()) };

        var styled = histories.DrawText(options with { Styles = ["\u001b[31m", "\u001b[32m"] });

        styled.ShouldContain("\u001b[31m");
        styled.ShouldContain("\u001b[32mb two\u001b[0m");
        styled.Replace("\u001b[31m", "", StringComparison.Ordinal).Replace("\u001b[32m", "", StringComparison.Ordinal).Replace("\u001b[0m", "", StringComparison.Ordinal)
            .ShouldBe(histories.DrawText(options));
    }

    [Theory]
    [InlineData(1e-9, 2e-9)]
    [InlineData(-3, 1e9)]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(double.NaN, double.PositiveInfinity)]
    public void DrawText_AnyNumbers_Fit(double first, double second) =>
        Lines(Of((first, second), (second, first)).DrawText(40, 10)).ShouldAllBe(line => line.Length <= 40);

    [Fact]
    public void DrawText_OneEpoch_IsADotAndABar()
    {
        var text = Of((1, 2)).DrawText(s_small);

        text.ShouldContain("•");
        text.Count(IsDots).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void DrawText_EverythingWrong_IsReportedAtOnce()
    {
        var found = Should.Throw<InvalidDescriptionException>(() => TrainingHistory.None.DrawText(1, 1)).Diagnostics;

        found.Select(one => one.Code).ShouldBe(["RNN040", "RNN030", "RNN030"], ignoreOrder: true);
        Should.Throw<InvalidDescriptionException>(() => Measured().DrawText(s_small with { Metrics = ["auk"] })).Message.ShouldContain("Did you mean 'auc'?");
        Should.Throw<InvalidDescriptionException>(() => Array.Empty<NamedHistory>().DrawText(s_small)).Message.ShouldContain("there is none");
    }

    private static TrainingHistory Measured() => new(
        [.. Enumerable.Range(1, 4).Select(i => new EpochResult(i, 1.0 / i, [new("accuracy", 0.2 * i), new("auc", 0.1 * i)], 2.0 / i, [new("accuracy", 0.1 * i), new("auc", 0.2)], 1))]);

    private static TrainingHistory Of(params (double Training, double Validation)[] losses) =>
        new([.. losses.Select((loss, i) => new EpochResult(i + 1, loss.Training, [], loss.Validation, [], 1))]);

    private static string[] Lines(string text) => text.Split(Environment.NewLine);

    private static IEnumerable<string> Titles(string text) => Lines(text).Select(line => line.Trim()).Where(line => line.StartsWith("Training", StringComparison.Ordinal));

    private static bool IsDots(char c) => c is > '\u2800' and <= '\u28FF';
}
