namespace RnnDsl;

/// <summary>What one panel of a drawing shows of every epoch.</summary>
/// <param name="What">Its name in words.</param>
/// <param name="Training">What was measured of the training part.</param>
/// <param name="Validation">What was measured of the validation part.</param>
internal sealed record CurvePanel(string What, Func<EpochResult, double?> Training, Func<EpochResult, double?> Validation)
{
    /// <summary>The panels of the quantities that are named; of the loss and all metrics where none is.</summary>
    public static ValueList<CurvePanel> Of(ValueList<NamedHistory> histories, ValueList<string> names) =>
        [.. (names.Count > 0 ? [.. names.Select(MetricNames.Canonical).Distinct()] : Measured(histories)).Select(Of)];

    /// <summary>What keeps histories from being drawn.</summary>
    public static IEnumerable<Diagnostic> Check(ValueList<NamedHistory> histories, ValueList<string> names)
    {
        if (histories.Count == 0)
        {
            return [new(DiagnosticCode.NothingToPlot, "histories", "there is none.", "Give at least one trained model.")];
        }

        var empty = histories.Where(history => history.History.Epochs.Count == 0).Select(history => new Diagnostic(
            DiagnosticCode.NothingToPlot,
            history.Name.Length > 0 ? $"history '{history.Name}'" : "history",
            "it has no epochs.",
            "Train the model first."));
        return [.. empty, .. CheckNames(Measured(histories), names)];
    }

    /// <summary>Whether any of the histories has something of the validation part.</summary>
    public bool IsValidated(ValueList<NamedHistory> histories) => histories.Any(history => Points(history.History, Validation).Any());

    /// <summary>What stands above the panel.</summary>
    public string Title(ValueList<NamedHistory> histories) => IsValidated(histories) ? $"Training and validation {What}" : $"Training {What}";

    /// <summary>The epochs and their finite values.</summary>
    public static IEnumerable<(int Epoch, double Value)> Points(TrainingHistory history, Func<EpochResult, double?> value) => history.Epochs
        .Select(epoch => (epoch.Epoch, Value: value(epoch)))
        .Where(point => point.Value is { } number && double.IsFinite(number))
        .Select(point => (point.Epoch, point.Value!.Value));

    private static CurvePanel Of(string name) => name == MetricNames.Loss
        ? new(MetricNames.Loss, epoch => epoch.Loss, epoch => epoch.ValidationLoss)
        : new(MetricNames.Label(name), epoch => MeasuredValues.Find(epoch.Metrics, name), epoch => MeasuredValues.Find(epoch.ValidationMetrics, name));

    private static ValueList<string> Measured(ValueList<NamedHistory> histories) =>
    [
        MetricNames.Loss,
        .. histories.SelectMany(history => history.History.Epochs).SelectMany(epoch => epoch.Metrics.Concat(epoch.ValidationMetrics)).Select(metric => metric.Name).Distinct(),
    ];

    private static IEnumerable<Diagnostic> CheckNames(ValueList<string> measured, ValueList<string> names) => names
        .Where(name => !measured.Contains(MetricNames.Canonical(name)))
        .Select(name => new Diagnostic(DiagnosticCode.NothingToPlot, $"metric '{name}'", "it was not measured.", NearestName.Mend(name, measured)));
}
