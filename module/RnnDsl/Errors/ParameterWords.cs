using System.Text.Json;
using System.Text.RegularExpressions;

namespace RnnDsl.PowerShell;

/// <summary>Says what the core says in the words of a command: <c>-NoHeader</c> where the core has an option <c>HasHeader</c>.</summary>
/// <param name="parameters">The parameters of the command.</param>
internal sealed partial class ParameterWords(IEnumerable<string> parameters)
{
    private const string HeaderOption = "HasHeader";
    private const string NoHeaderMend = $" If the file has no header, say so ({HeaderOption} = false) and give positions from 1.";

    private readonly HashSet<string> _parameters = [.. parameters];

    /// <summary>The message of an exception with parameters for options; the file that it names stays as it is.</summary>
    public string Of(Exception exception)
    {
        var message = exception switch
        {
            ArgumentException { ParamName: { Length: > 0 } name } => exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal),

            // In a script the engine shows all of them in one line.
            InvalidDescriptionException { Diagnostics: { Count: > 1 } problems } =>
                $"{problems.Count} problems:{string.Concat(problems.Select((problem, i) => $"{Environment.NewLine}  {i + 1}. {problem}"))}",
            _ => exception.Message,
        };
        var file = exception is DataException data && message.StartsWith(data.Path, StringComparison.Ordinal) ? data.Path : "";
        return exception is DataException or InvalidDescriptionException ? file + InWords(message[file.Length..]) : message;
    }

    private string InWords(string message)
    {
        // Not every command reads files without one.
        var possible = Parameter(HeaderOption) is null ? message.Replace(NoHeaderMend, "", StringComparison.Ordinal) : message;
        return Words().Replace(Layers().Replace(possible, "such as Add-${layer} ${units}"), Word);
    }

    private string Word(Match match)
    {
        if (match.Groups["owner"].Success)
        {
            return NameOf(match.Groups["owner"].Value) is { } owner ? $"{JsonNamingPolicy.CamelCase.ConvertName(match.Groups["part"].Value)} of {owner}" : match.Value;
        }

        var name = match.Groups["option"].Value;
        var parameter = Parameter(name);

        // A word with one capital may begin a sentence.
        return parameter is null || (match.Groups["begins"].Success && !name.Skip(1).Any(char.IsUpper)) ? match.Value : $"{match.Groups["begins"].Value}-{parameter}";
    }

    // What a table with options calls a type: early_stopping.
    private static string? NameOf(string type) =>
        Enum.GetValues<GlossaryKind>().SelectMany(kind => Glossary.Of(kind)).Select(entry => entry.Name)
            .FirstOrDefault(name => !name.Any(char.IsUpper) && name.Replace("_", "", StringComparison.Ordinal).Equals(type, StringComparison.OrdinalIgnoreCase));

    // Lists are plural in C#, what is on by default is switched off here, and where a command takes a data set its file is one of several.
    private string? Parameter(string option)
    {
        string[] names = [option, option.TrimEnd('s'), $"No{option}", $"No{NegatedName().Replace(option, "")}", $"Dataset{option}", option == "StartOver" ? "Force" : option];
        return option.Length == 0 ? null : Array.Find(names, _parameters.Contains);
    }

    // What stands in quotes, in lists and behind "There are" is the user's own.
    [GeneratedRegex("""(?<!\w)'[^'\n]*'|\[[^\]\n]*\]|There are: [^\n]*?\.(?=\s|$)|(?<![\w.])(?!\w*Options\.)(?<owner>[A-Z]\w+)\.(?<part>[A-Z]\w+)(?=: )|(?<begins>(?<=[.!?:]\s)|^)?(?<![\w.\-'"/\\$@])(?:[A-Z]\w*Options\.)?(?<option>[A-Z][A-Za-z]+)(?: = (?:true|false))?(?![\w'"]|\.\w)""")]
    private static partial Regex Words();

    [GeneratedRegex(@"such as (?<layer>[A-Z]\w+)\((?<units>\d+)\)")]
    private static partial Regex Layers();

    [GeneratedRegex("^(?:Has|Use)")]
    private static partial Regex NegatedName();
}
