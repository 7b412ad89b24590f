using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists optimizers with their options and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "RnnOptimizer")]
[OutputType(typeof(GlossaryEntry))]
public sealed class GetRnnOptimizerCommand() : GlossaryCommand(GlossaryKind.Optimizer);
