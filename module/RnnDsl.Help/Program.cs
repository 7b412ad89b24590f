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

CmdletFacts[] cmdlets =
[
    .. AssemblyLoadContext.Default.LoadFromAssemblyPath(assembly).GetExportedTypes()
        .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)
        .Select(type => new CmdletFacts(type))
        .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
];
var pages = new PageFolder(folder);
var help = pages.HelpOf(cmdlets);
var topics = pages.Read("about_*.md", Section.Read);
if (pages.Problems.Count > 0)
{
    // In the form that the build shows as errors; no file is written, so that the next build looks again.
    foreach (var (file, problem) in pages.Problems)
    {
        Console.Error.WriteLine($"{Path.Combine(folder, file)} : error HELP001: {problem}");
    }

    return 1;
}

MamlWriter.Write(help).Save(Path.Combine(target, $"{Path.GetFileName(assembly)}-Help.xml"));
foreach (var (name, topic) in topics)
{
    File.WriteAllText(Path.Combine(target, $"{name}.help.txt"), AboutTopic.Write(topic));
}

return 0;
