using ScottPlot;

namespace RnnDsl.Plots;

/// <summary>
/// The panels of a training in the form of Chollet's book (2017): the loss and every metric over the epochs, training as
/// dots, validation as a line.
/// </summary>
internal static class TrainingFigure
{
    public static ValueList<Plot> Panels(ValueList<NamedHistory> histories, ValueList<string> metrics) =>
        [.. CurvePanel.Of(histories, metrics).Select(panel => Panel(histories, panel))];

    private static Plot Panel(ValueList<NamedHistory> histories, CurvePanel panel)
    {
        var plot = new Plot();
        for (var i = 0; i < histories.Count; i++)
        {
            var (name, history) = histories[i];
            var color = Look.Color(i);
            Look.Dots(plot, Points(history, panel.Training), color, Label(name, "training", panel.What));
            var line = Points(history, panel.Validation);
            if (line.Length > 0)
            {
                Look.Line(plot, line, color, Label(name, "validation", panel.What));
            }
        }

        Look.Frame(plot, panel.Title(histories), "Epochs");
        EpochAxis.Set(plot, histories.SelectMany(history => history.History.Epochs).Select(epoch => epoch.Epoch));
        return plot;
    }

    private static string Label(string name, string part, string what) =>
        name.Length > 0 ? $"{name}, {part}" : $"{MetricNames.Capital(part)} {what}";

    private static Coordinates[] Points(TrainingHistory history, Func<EpochResult, double?> value) =>
        [.. CurvePanel.Points(history, value).Select(point => new Coordinates(point.Epoch, point.Value))];
}
