using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace RnnDsl.PowerShell;

/// <summary>Completes words that are known beforehand.</summary>
public abstract class NameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        [.. Words(commandName).Where(offer => Completion.Begins(offer.Word, wordToComplete)).Select(offer => Completion.Offer(offer.Word, offer.Meaning))];

    /// <summary>The words and what they mean.</summary>
    private protected abstract IEnumerable<(string Word, string Meaning)> Words(string command);

    private protected static IEnumerable<(string Word, string Meaning)> Of(GlossaryKind kind) =>
        Glossary.Of(kind).Select(entry => (entry.Name, entry.Options.Count == 0 ? entry.Description : $"{entry}\n{entry.Description}"));
}

/// <summary>Completes the names of activations.</summary>
public sealed class ActivationCompleter : NameCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words(string command) => Of(GlossaryKind.Activation);
}

/// <summary>Completes the names of initialisers.</summary>
public sealed class InitializerCompleter : NameCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words(string command) => Of(GlossaryKind.Initializer);
}

/// <summary>Completes the names of regularisers.</summary>
public sealed class RegularizerCompleter : NameCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words(string command) => Of(GlossaryKind.Regularizer);
}

/// <summary>Completes the names of losses.</summary>
public sealed class LossCompleter : NameCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words(string command) => Of(GlossaryKind.Loss);
}

/// <summary>Completes the names of metrics.</summary>
public sealed class MetricCompleter : NameCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words(string command) => Of(GlossaryKind.Metric);
}

/// <summary>Completes the names of optimizers.</summary>
public sealed class OptimizerCompleter : NameCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words(string command) => Of(GlossaryKind.Optimizer);
}

/// <summary>Completes the names of callbacks.</summary>
public sealed class CallbackCompleter : NameCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words(string command) => Of(GlossaryKind.Callback);
}

/// <summary>Completes the names that a cmdlet lists, which its noun says.</summary>
public sealed class GlossaryCompleter : NameCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words(string command) =>
        Enum.TryParse<GlossaryKind>(command.Split("-Rnn")[^1], ignoreCase: true, out var kind) ? Of(kind) : [];
}

/// <summary>Completes the names of data sets.</summary>
public sealed class DatasetCompleter : NameCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words(string command) =>
        Datasets.Catalogue.Select(entry => (entry.Name, entry.Description));
}
