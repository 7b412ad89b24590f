using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists metrics with their options and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "RnnMetric")]
[OutputType(typeof(GlossaryEntry))]
public sealed class GetRnnMetricCommand() : GlossaryCommand(GlossaryKind.Metric);
