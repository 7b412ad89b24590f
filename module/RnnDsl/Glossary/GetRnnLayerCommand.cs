using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists layers with their options and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "RnnLayer")]
[OutputType(typeof(GlossaryEntry))]
public sealed class GetRnnLayerCommand() : GlossaryCommand(GlossaryKind.Layer);
