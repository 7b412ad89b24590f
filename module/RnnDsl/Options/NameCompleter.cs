using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace RnnDsl.PowerShell;

/// <summary>Completes names.</summary>
/// <param name="names">The names.</param>
public abstract class NameCompleter(ValueList<string> names) : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        names.Where(name => name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase)).Select(name => new CompletionResult(name));
}

/// <summary>Completes the names of initialisers.</summary>
public sealed class InitializerCompleter() : NameCompleter(Initializer.Names);

/// <summary>Completes the names of regularisers.</summary>
public sealed class RegularizerCompleter() : NameCompleter(Regularizer.Names);

/// <summary>Completes the names of losses.</summary>
public sealed class LossCompleter() : NameCompleter(Loss.Names);

/// <summary>Completes the names of metrics.</summary>
public sealed class MetricCompleter() : NameCompleter(Metric.Names);

/// <summary>Completes the names of optimizers.</summary>
public sealed class OptimizerCompleter() : NameCompleter(Optimizer.Names);
