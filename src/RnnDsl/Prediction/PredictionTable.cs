namespace RnnDsl;

/// <summary>Draws predictions, a line each.</summary>
internal static class PredictionTable
{
    public static ValueList<string> Lines(ValueList<Prediction> predictions, int width)
    {
        TableColumn[] said = predictions.All(prediction => prediction is ClassPrediction)
            ? [Column<ClassPrediction>("Confidence", false, one => MetricNames.Number(one.Confidence)), Column<ClassPrediction>("Label", true, one => one.Label)]
            : [Column<Prediction>("Numbers", true, one => $"{one}")];
        var texts = predictions.Any(prediction => prediction.Text.Length > 0) ? [Column<Prediction>("Text", true, one => one.Text)] : Array.Empty<TableColumn>();
        return TextTable.Lines([.. said, .. texts], width);

        TableColumn Column<T>(string title, bool isText, Func<T, string> cell)
            where T : Prediction => new(title, [.. predictions.Cast<T>().Select(cell)]) { IsText = isText };
    }
}
