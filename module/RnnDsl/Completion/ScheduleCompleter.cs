using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace RnnDsl.PowerShell;

/// <summary>Completes the names of schedules to tables with the numbers that they need.</summary>
public sealed class ScheduleCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        LearningRateSchedule.Names.Where(name => Completion.Begins(name, wordToComplete))
            .Select(name => new CompletionResult(ScheduleTable.Example(name), name, CompletionResultType.ParameterValue, ScheduleTable.Example(name)));
}
