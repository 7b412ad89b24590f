namespace RnnDsl;

/// <summary>Draws losses over the epochs as lines of small bars, all by one measure.</summary>
internal static class HistoryCurves
{
    private const int MostBars = 60;

    public static ValueList<string> Of(TrainingHistory history, int width)
    {
        (string Title, double?[] Values)[] curves =
        [
            .. new (string Title, double?[] Values)[]
            {
                ("Loss", [.. history.Epochs.Select(epoch => (double?)epoch.Loss)]),
                ("Val. loss", [.. history.Epochs.Select(epoch => epoch.ValidationLoss)]),
            }.Where(curve => Finite(curve.Values).Count() > 1),
        ];
        if (curves.Length == 0)
        {
            return [];
        }

        var (least, most) = (curves.Min(curve => Finite(curve.Values).Min()), curves.Max(curve => Finite(curve.Values).Max()));
        var (titles, ends) = (curves.Max(curve => curve.Title.Length), curves.Select(curve => $"{Shown(Finite(curve.Values).First())} to {Shown(Finite(curve.Values).Last())}").ToArray());
        var bars = Math.Clamp(width - titles - ends.Max(end => end.Length) - 4, 1, MostBars);
        return [.. curves.Select((curve, i) => ScreenText.Cut($"{curve.Title.PadRight(titles)}  {Sparkline.Of(curve.Values, least, most, bars)}  {ends[i]}", width))];
    }

    private static string Shown(double value) => MetricNames.Number(value);

    private static IEnumerable<double> Finite(double?[] values) => values.Where(value => value is { } number && double.IsFinite(number)).Select(value => value!.Value);
}
