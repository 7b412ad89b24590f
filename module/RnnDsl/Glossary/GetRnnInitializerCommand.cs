using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists initialisers with their options and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "RnnInitializer")]
[OutputType(typeof(GlossaryEntry))]
public sealed class GetRnnInitializerCommand() : GlossaryCommand(GlossaryKind.Initializer);
