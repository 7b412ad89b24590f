using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace RnnDsl.PowerShell;

/// <summary>
/// Completes the columns of the file that a command names, of which the header alone is read, or the properties of the
/// objects that are piped into it, where they are in a variable or come from Import-Csv.
/// </summary>
public sealed class ColumnCompleter : IArgumentCompleter
{
    private const string ResolvePattern = "$provider = $null; $ExecutionContext.SessionState.Path.GetResolvedProviderPathFromPSPath($args[0], [ref] $provider)";
    private const string Value = "$ExecutionContext.SessionState.PSVariable.GetValue($args[0])";

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var (columns, where) = Path(fakeBoundParameters) is { Length: > 0 } path
                ? (OfFile(path, fakeBoundParameters), System.IO.Path.GetFileName(path))
                : OfPipeline(commandAst);
            return
            [
                .. columns.Index().Where(column => Completion.Begins(column.Item, wordToComplete))
                    .Select(column => Completion.Offer(column.Item, $"{column.Item}: column {column.Index + 1} of {where}")),
            ];
        }
        catch (Exception e) when (CoreErrors.Recognizes(e) || e is RuntimeException)
        {
            // A file that is not there, or no table, has no columns to offer.
            return [];
        }
    }

    private static string Path(IDictionary bound) => (bound[nameof(ImportRnnDatasetCommand.Path)] ?? bound[nameof(ImportRnnDatasetCommand.LiteralPath)]) switch
    {
        string path => path,
        IEnumerable paths => paths.Cast<object?>().Select(path => $"{path}").FirstOrDefault(""),
        null => "",
        var other => $"{other}",
    };

    private static ValueList<string> OfFile(string path, IDictionary bound)
    {
        var typed = Completion.FullPath(path);
        var full = System.IO.Path.Exists(typed) ? typed : $"{Completion.Run(ResolvePattern, path)}";
        var options = new ImportOptions
        {
            Delimiter = $"{bound[nameof(ImportRnnDatasetCommand.Delimiter)]}",
            HasHeader = !bound.Contains(nameof(ImportRnnDatasetCommand.NoHeader)),
            Quotes = !bound.Contains(nameof(ImportRnnDatasetCommand.NoQuotes)),
        };
        return full.Length == 0 ? [] : Datasets.Columns(full, options);
    }

    private static (ValueList<string> Columns, string Where) OfPipeline(CommandAst command)
    {
        var elements = (command.Parent as PipelineAst)?.PipelineElements;
        var before = elements is { Count: > 1 } && elements[0] != command ? elements[0] : null;
        return before switch
        {
            CommandExpressionAst { Expression: VariableExpressionAst variable } when Completion.Run(Value, variable.VariablePath.UserPath) is { } rows =>
                (PropertyValue.Names(First(rows)), $"${variable.VariablePath.UserPath}"),
            CommandAst { CommandElements: [StringConstantExpressionAst { Value: var name }, StringConstantExpressionAst { Value: var path }, ..] }
                when name.Equals("Import-Csv", StringComparison.OrdinalIgnoreCase) => (OfFile(path, new Hashtable()), System.IO.Path.GetFileName(path)),
            _ => ([], ""),
        };
    }

    private static PSObject First(PSObject rows) =>
        rows.BaseObject is IList { Count: > 0 } list ? PSObject.AsPSObject(list[0]!) : rows;
}
