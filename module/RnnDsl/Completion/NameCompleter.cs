using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace RnnDsl.PowerShell;

/// <summary>Completes words that are known beforehand.</summary>
public abstract class NameCompleter : IArgumentCompleter
{
    private readonly Func<string, IEnumerable<(string Word, string Meaning)>> _words;

    /// <summary>Completes names.</summary>
    /// <param name="names">The names.</param>
    protected NameCompleter(ValueList<string> names)
        : this(_ => names.Select(name => (name, "")))
    {
    }

    private protected NameCompleter(GlossaryKind kind)
        : this(_ => Of(kind))
    {
    }

    /// <param name="words">The words of a command and what they mean, asked for when somebody completes.</param>
    private protected NameCompleter(Func<string, IEnumerable<(string Word, string Meaning)>> words) => _words = words;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        [.. _words(commandName).Where(offer => Completion.Begins(offer.Word, wordToComplete)).Select(offer => Completion.Offer(offer.Word, offer.Meaning))];

    private protected static IEnumerable<(string Word, string Meaning)> Of(GlossaryKind kind) =>
        Glossary.Of(kind).Select(entry => (entry.Name, entry.Options.Count == 0 ? entry.Description : $"{entry}\n{entry.Description}"));
}

/// <summary>Completes the names of activations.</summary>
public sealed class ActivationCompleter() : NameCompleter(GlossaryKind.Activation);

/// <summary>Completes the names of initialisers.</summary>
public sealed class InitializerCompleter() : NameCompleter(GlossaryKind.Initializer);

/// <summary>Completes the names of regularisers.</summary>
public sealed class RegularizerCompleter() : NameCompleter(GlossaryKind.Regularizer);

/// <summary>Completes the names of losses.</summary>
public sealed class LossCompleter() : NameCompleter(GlossaryKind.Loss);

/// <summary>Completes the names of metrics.</summary>
public sealed class MetricCompleter() : NameCompleter(GlossaryKind.Metric);

/// <summary>Completes the names of optimizers.</summary>
public sealed class OptimizerCompleter() : NameCompleter(GlossaryKind.Optimizer);

/// <summary>Completes the names of callbacks.</summary>
public sealed class CallbackCompleter() : NameCompleter(GlossaryKind.Callback);

/// <summary>Completes the names that a cmdlet lists, which its noun says.</summary>
public sealed class GlossaryCompleter() : NameCompleter(command =>
    Enum.TryParse<GlossaryKind>(command.Split("-Rnn")[^1], ignoreCase: true, out var kind) ? Of(kind) : []);

/// <summary>Completes the names of data sets.</summary>
public sealed class DatasetCompleter() : NameCompleter(_ => Datasets.Catalogue.Select(entry => (entry.Name, entry.Description)));
