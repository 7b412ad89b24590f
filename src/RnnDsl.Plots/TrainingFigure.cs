using ScottPlot;

namespace RnnDsl.Plots;

/// <summary>
/// The panels of a training in the form of Chollet's book (2017): the loss and every metric over the epochs, training as
/// dots, validation as a line.
/// </summary>
internal static class TrainingFigure
{
    public static ValueList<Plot> Panels(ValueList<NamedHistory> histories) =>
    [
        Panel(histories, MetricNames.Loss, epoch => epoch.Loss, epoch => epoch.ValidationLoss),
        .. histories.SelectMany(history => history.History.Epochs).SelectMany(epoch => epoch.Metrics).Select(metric => metric.Name).Distinct()
            .Select(name => Panel(
                histories,
                MetricNames.Label(name),
                epoch => MeasuredValues.Find(epoch.Metrics, name),
                epoch => MeasuredValues.Find(epoch.ValidationMetrics, name))),
    ];

    private static Plot Panel(
        ValueList<NamedHistory> histories, string what, Func<EpochResult, double?> training, Func<EpochResult, double?> validation)
    {
        var plot = new Plot();
        var validated = false;
        for (var i = 0; i < histories.Count; i++)
        {
            var (name, history) = histories[i];
            var color = Look.Color(i);
            Look.Dots(plot, Points(history, training), color, Label(name, "training", what));
            var line = Points(history, validation);
            if (line.Length > 0)
            {
                validated = true;
                Look.Line(plot, line, color, Label(name, "validation", what));
            }
        }

        Look.Frame(plot, validated ? $"Training and validation {what}" : $"Training {what}", "Epochs");
        EpochAxis.Set(plot, histories.SelectMany(history => history.History.Epochs).Select(epoch => epoch.Epoch));
        return plot;
    }

    private static string Label(string name, string part, string what) =>
        name.Length > 0 ? $"{name}, {part}" : $"{char.ToUpperInvariant(part[0])}{part[1..]} {what}";

    private static Coordinates[] Points(TrainingHistory history, Func<EpochResult, double?> value) =>
    [
        .. history.Epochs
            .Select(epoch => (epoch.Epoch, Value: value(epoch)))
            .Where(point => point.Value is { } number && double.IsFinite(number))
            .Select(point => new Coordinates(point.Epoch, point.Value!.Value)),
    ];
}
