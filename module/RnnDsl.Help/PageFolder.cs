namespace RnnDsl.Help;

/// <summary>The folder of the pages, and what is wrong with them.</summary>
/// <param name="path">
/// The folder: <c>Start-Training.md</c> is the page of a cmdlet, <c>about_RnnDsl.md</c> that of a topic, and
/// <c>Inherited/AddLayerCommand.md</c> describes the parameters that a class declares for the cmdlets that inherit it.
/// </param>
internal sealed class PageFolder(string path)
{
    private readonly List<(string File, string Problem)> _problems = [];

    /// <summary>What was found to be wrong so far, and in which file.</summary>
    public IReadOnlyList<(string File, string Problem)> Problems => _problems;

    /// <summary>The pages that can be read, by name.</summary>
    public Dictionary<string, T> Read<T>(string pattern, Func<string, T> read)
    {
        var pages = new Dictionary<string, T>();
        foreach (var file in Directory.GetFiles(path, pattern).Order(StringComparer.Ordinal))
        {
            try
            {
                pages.Add(Path.GetFileNameWithoutExtension(file), read(File.ReadAllText(file)));
            }
            catch (PageException e)
            {
                _problems.Add((Path.GetRelativePath(path, file), e.Message));
            }
        }

        return pages;
    }

    /// <summary>The cmdlets with their pages: a page each, and nothing said of what there is not.</summary>
    public IReadOnlyList<CmdletHelp> HelpOf(IReadOnlyList<CmdletFacts> cmdlets)
    {
        var pages = Read("*-*.md", HelpPage.Read);
        var inherited = Read(Path.Combine("Inherited", "*.md"), HelpPage.Read);
        CmdletHelp[] help = [.. from cmdlet in cmdlets where pages.ContainsKey(cmdlet.Name) select new CmdletHelp(cmdlet, pages[cmdlet.Name], inherited)];

        string[] names = [.. cmdlets.Select(cmdlet => cmdlet.Name)];
        var declared = cmdlets.SelectMany(cmdlet => cmdlet.Parameters, (cmdlet, parameter) => (cmdlet.DeclaredBy(parameter.Name), parameter.Name)).ToHashSet();
        _problems.AddRange(
        [
            .. names.Except(pages.Keys).Select(name => ($"{name}.md", "is missing.")),
            .. pages.Keys.Except(names).Select(name => ($"{name}.md", "is of no cmdlet.")),
            .. help.SelectMany(cmdlet => cmdlet.Check(), (cmdlet, problem) => ($"{cmdlet.Facts.Name}.md", problem)),
            .. from page in inherited
               from parameter in page.Value.Parameters.Keys
               where !declared.Contains((page.Key, parameter))
               select ($"Inherited/{page.Key}.md", $"-{parameter} is described, and {page.Key} declares no such parameter."),
        ]);
        return help;
    }
}
