using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists activation functions with their options and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "RnnActivation")]
[OutputType(typeof(GlossaryEntry))]
public sealed class GetRnnActivationCommand() : GlossaryCommand(GlossaryKind.Activation);
