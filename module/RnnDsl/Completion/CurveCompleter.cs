namespace RnnDsl.PowerShell;

/// <summary>Completes the names of what a training plot can show.</summary>
public sealed class CurveCompleter() : NameCompleter([MetricNames.Loss, .. Metric.Names]);
