using System.Globalization;

namespace RnnDsl;

/// <summary>Draws evaluations as tables: of classes, of columns that are forecast, of folds.</summary>
internal static class EvaluationText
{
    private const int MostClasses = 12;

    public static string Of(Evaluation evaluation, int width)
    {
        IEnumerable<string>[] blocks =
        [
            ScreenText.Wrap(evaluation.Parts(), "  ", width),
            evaluation.Columns.Count > 0 ? TextTable.Lines(Columns(evaluation.Columns), width) : [],
            Classes(evaluation.Classes, width),
            ConfusionText.Lines(evaluation.Confusion, width),
        ];
        return string.Join(
            Environment.NewLine + Environment.NewLine,
            blocks.Select(lines => string.Join(Environment.NewLine, lines)).Where(block => block.Length > 0));
    }

    public static ValueList<string> Of(CrossValidation folds, int width)
    {
        var metrics = folds.Metrics;
        return TextTable.Lines(
        [
            new("Fold", [.. folds.Folds.Select((_, i) => $"{i + 1}"), "Mean", "±"]),
            .. metrics.Select((metric, i) => new TableColumn(
                MetricNames.Title(metric.Name),
                [.. folds.Folds.Select(fold => MetricNames.Number(fold.Metric(metric.Name))), MetricNames.Number(metric.Mean), MetricNames.Number(metric.StandardDeviation)])
            { Rank = i }),
            new("Examples", [.. folds.Folds.Select(fold => Number(fold.Count)), "", ""]) { Rank = metrics.Count },
        ], width);
    }

    // Of many classes those with the most examples.
    private static ValueList<string> Classes(ValueList<ClassEvaluation> classes, int width)
    {
        if (classes.Count == 0)
        {
            return [];
        }

        var shown = classes.Count <= MostClasses ? classes : [.. classes.OrderByDescending(one => one.Count).Take(MostClasses)];
        var lines = TextTable.Lines(
        [
            new("Class", [.. shown.Select(one => one.Label)]) { IsText = true },
            Numbers("Precision", 0, one => one.Precision),
            Numbers("Recall", 0, one => one.Recall),
            Numbers("F1", 1, one => one.F1),
            Numbers("AUC", 3, one => one.Auc),
            new("Support", [.. shown.Select(one => Number(one.Count))]) { Rank = 2 },
        ], width);
        return classes.Count > shown.Count ? lines.Add($"... and {Number(classes.Count - shown.Count)} more classes") : lines;

        TableColumn Numbers(string title, int rank, Func<ClassEvaluation, double> value) =>
            new(title, [.. shown.Select(one => MetricNames.Number(value(one)))]) { Rank = rank };
    }

    private static TableColumn[] Columns(ValueList<ColumnEvaluation> columns)
    {
        var steps = columns[0].StepMae.Count;
        return
        [
            new("Column", [.. columns.Select(column => column.Column)]) { IsText = true },
            Errors("MAE", 0, column => column.Mae),
            Errors("RMSE", 0, column => column.Rmse),
            .. steps > 1
                ? [Errors("MAE 1 ahead", 1, column => column.StepMae[0]), Errors($"MAE {steps} ahead", 2, column => column.StepMae[^1])]
                : Array.Empty<TableColumn>(),
        ];

        TableColumn Errors(string title, int rank, Func<ColumnEvaluation, double> value) =>
            new(title, [.. columns.Select(column => value(column).ToString("G4", CultureInfo.InvariantCulture))]) { Rank = rank };
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
