using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists regularisers with their options and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "RnnRegularizer")]
[OutputType(typeof(GlossaryEntry))]
public sealed class GetRnnRegularizerCommand() : GlossaryCommand(GlossaryKind.Regularizer);
