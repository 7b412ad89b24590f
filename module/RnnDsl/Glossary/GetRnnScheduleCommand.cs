using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lists schedules of learning rates with their options and defaults.</summary>
[Cmdlet(VerbsCommon.Get, "RnnSchedule")]
[OutputType(typeof(GlossaryEntry))]
public sealed class GetRnnScheduleCommand() : GlossaryCommand(GlossaryKind.Schedule);
