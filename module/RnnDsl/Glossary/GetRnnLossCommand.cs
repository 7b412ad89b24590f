using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists losses with their options and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "RnnLoss")]
[OutputType(typeof(GlossaryEntry))]
public sealed class GetRnnLossCommand() : GlossaryCommand(GlossaryKind.Loss);
