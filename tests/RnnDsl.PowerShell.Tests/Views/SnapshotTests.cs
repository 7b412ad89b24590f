using System.Text;

namespace RnnDsl.PowerShell.Tests.Views;

/// <summary>
/// What a person sees in terminals of 40, 80, 120 and 200 columns, beside files that were looked at. Where the environment
/// variable <c>RNNDSL_SNAPSHOTS</c> names a folder, they are written there.
/// </summary>
public sealed class SnapshotTests(SnapshotSessions sessions) : IClassFixture<SnapshotSessions>
{
    private static readonly string? s_written = Environment.GetEnvironmentVariable("RNNDSL_SNAPSHOTS");

    public static TheoryData<string, string> Views { get; } = new()
    {
        { "model", "$model" },
        { "model-layers", "$model.Layers" },
        { "model-report", "$model.LayerReport" },
        { "model-wrong", "New-RnnModel | Add-Lstm 0 | Add-Dense 1 sigmod" },
        { "trained", "$trained" },
        { "history", "$trained.History" },
        { "history-metrics", "$manyMetrics" },
        { "history-unvalidated", "$unvalidated" },
        { "evaluation-binary", "$binary" },
        { "evaluation-classes", "$teams" },
        { "evaluation-many", "$many" },
        { "evaluation-forecast", "$forecast" },
        { "evaluation-class-objects", "$teams.Classes" },
        { "evaluation-confusion", "$teams.Confusion.Cells" },
        { "cross-validation", "$folds" },
        { "dataset", "$strings" },
        { "dataset-labels", "$labelled" },
        { "prediction-classes", "$classes" },
        { "prediction-numbers", "$numbers" },
        { "prediction-run", "$run" },
        { "prediction-forecast", "$rows | Invoke-RnnModel $forecaster" },
        { "comparison", "$several | Compare-RnnModel" },
        { "comparison-tested", "$several[0], $several[2] | Compare-RnnModel -Dataset $strings" },
        { "plot", "$trained | Export-TrainingPlot -Show" },
        { "plot-several", "Export-TrainingPlot -Show @{ lstm = $several[0] }, @{ gru = $several[1] } -Metric loss" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void View_AtEveryWidth_IsTheSnapshot(string name, string script)
    {
        var shown = new StringBuilder();
        foreach (var (width, session) in sessions.All)
        {
            var text = session.Shows(script).Trim('\n');
            text.Split('\n').ShouldAllBe(line => line.Length <= width, $"{width} columns");
            shown.Append($"# {width} columns\n\n{text}\n\n");
        }

        if (s_written is not null)
        {
            File.WriteAllText(Path.Combine(s_written, $"{name}.txt"), shown.ToString());
        }

        var snapshot = File.ReadAllText(Path.Combine(s_written ?? Path.Combine(AppContext.BaseDirectory, "Snapshots"), $"{name}.txt"));
        shown.ToString().Split('\n').ShouldBe(snapshot.ReplaceLineEndings("\n").Split('\n'));
    }
}
