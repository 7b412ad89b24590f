namespace RnnDsl.Help;

/// <summary>A cmdlet with its page, and the pages of what it inherits.</summary>
internal sealed record CmdletHelp(CmdletFacts Facts, HelpPage Page, IReadOnlyDictionary<string, HelpPage> Inherited)
{
    /// <summary>The text of a parameter: that of the cmdlet's own page, else that of the class which declares it.</summary>
    public IReadOnlyList<string> TextOf(string parameter) =>
        Page.Parameters.TryGetValue(parameter, out var own) ? own
        : Inherited.TryGetValue(Facts.DeclaredBy(parameter), out var page) && page.Parameters.TryGetValue(parameter, out var shared) ? shared
        : [];

    /// <summary>What the page lacks, and what it says of things that are not there.</summary>
    public IEnumerable<string> Check() =>
    [
        .. Page.Synopsis.Count == 1 ? [] : new[] { "SYNOPSIS is not one paragraph." },
        .. Page.Description.Count > 0 ? [] : new[] { "DESCRIPTION is empty." },
        .. Page.Examples.Count >= 2 ? [] : new[] { "EXAMPLES are fewer than two." },
        .. Facts.Parameters.Where(parameter => TextOf(parameter.Name).Count == 0).Select(parameter => $"-{parameter.Name} is not described."),
        .. Page.Parameters.Keys.Except(Facts.Parameters.Select(parameter => parameter.Name)).Select(name => $"-{name} is described, and there is no such parameter."),
        .. Differ("INPUTS", Page.Inputs.Keys, Facts.Inputs),
        .. Differ("OUTPUTS", Page.Outputs.Keys, Facts.Outputs),
    ];

    private static string[] Differ(string section, IEnumerable<string> told, IEnumerable<string> real)
    {
        string[] types = [.. real.DefaultIfEmpty("None")];
        return types.ToHashSet().SetEquals(told) ? [] : [$"{section} are {string.Join(", ", told)}; those of the cmdlet are {string.Join(", ", types)}."];
    }
}
