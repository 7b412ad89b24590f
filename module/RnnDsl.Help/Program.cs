using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;
using RnnDsl.Help;

// Called by the build of the module: the module's assembly, a list of what it refers to, the folder of the pages, and
// the folder that the help files go to.
if (args is not [var assembly, var references, var folder, var target])
{
    Console.Error.WriteLine("RnnDsl.Help ASSEMBLY REFERENCES PAGES TARGET");
    return 2;
}

var found = File.ReadAllLines(references).ToLookup(Path.GetFileNameWithoutExtension);
AssemblyLoadContext.Default.Resolving += (context, name) =>
    found[name.Name].FirstOrDefault() is { } path ? context.LoadFromAssemblyPath(path) : null;

var problems = 0;
var inherited = Read("Inherited", "*.md", HelpPage.Read);
var pages = Read("", "*-*.md", HelpPage.Read);
CmdletFacts[] facts =
[
    .. AssemblyLoadContext.Default.LoadFromAssemblyPath(assembly).GetExportedTypes()
        .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)
        .Select(type => new CmdletFacts(type))
        .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
];
foreach (var name in facts.Select(cmdlet => cmdlet.Name).Except(pages.Keys))
{
    Complain($"{name}.md", "is missing.");
}

foreach (var name in pages.Keys.Except(facts.Select(cmdlet => cmdlet.Name)))
{
    Complain($"{name}.md", "is of no cmdlet.");
}

CmdletHelp[] cmdlets = [.. from cmdlet in facts where pages.ContainsKey(cmdlet.Name) select new CmdletHelp(cmdlet, pages[cmdlet.Name], inherited)];
foreach (var (cmdlet, problem) in cmdlets.SelectMany(cmdlet => cmdlet.Check(), (cmdlet, problem) => (cmdlet, problem)))
{
    Complain($"{cmdlet.Facts.Name}.md", problem);
}

var declared = facts.SelectMany(cmdlet => cmdlet.Parameters, (cmdlet, parameter) => (cmdlet.DeclaredBy(parameter.Name), parameter.Name)).ToHashSet();
foreach (var (page, parameter) in inherited.SelectMany(page => page.Value.Parameters.Keys, (page, parameter) => (page.Key, parameter)).Where(said => !declared.Contains(said)))
{
    Complain($"Inherited/{page}.md", $"-{parameter} is described, and there is no such parameter.");
}

MamlWriter.Write(cmdlets).Save(Path.Combine(target, $"{Path.GetFileName(assembly)}-Help.xml"));
foreach (var (name, topic) in Read("", "about_*.md", Section.Read))
{
    File.WriteAllText(Path.Combine(target, $"{name}.help.txt"), AboutTopic.Write(topic));
}

return problems == 0 ? 0 : 1;

Dictionary<string, T> Read<T>(string part, string pattern, Func<string, T> read)
{
    var all = new Dictionary<string, T>();
    foreach (var file in Directory.GetFiles(Path.Combine(folder, part), pattern).Order(StringComparer.Ordinal))
    {
        try
        {
            all.Add(Path.GetFileNameWithoutExtension(file), read(File.ReadAllText(file)));
        }
        catch (PageException e)
        {
            Complain(Path.GetRelativePath(folder, file), e.Message);
        }
    }

    return all;
}

// In the form that the build shows as an error.
void Complain(string file, string problem)
{
    problems++;
    Console.Error.WriteLine($"{Path.Combine(folder, file)} : error HELP001: {problem}");
}
