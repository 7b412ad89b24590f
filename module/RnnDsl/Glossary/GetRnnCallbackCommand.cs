using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists callbacks with their options and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "RnnCallback")]
[OutputType(typeof(GlossaryEntry))]
public sealed class GetRnnCallbackCommand() : GlossaryCommand(GlossaryKind.Callback);
