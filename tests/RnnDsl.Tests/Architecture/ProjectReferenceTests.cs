using System.Xml.Linq;

namespace RnnDsl.Tests.Architecture;

/// <summary>Dependencies point one way: what a project may refer to stands here.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["RnnDsl"] = [],
        ["RnnDsl.Data"] = ["RnnDsl"],
        ["RnnDsl.Kernels"] = ["RnnDsl"],
        ["RnnDsl.Torch"] = ["RnnDsl", "RnnDsl.Kernels"],
        ["RnnDsl.Plots"] = ["RnnDsl"],
        ["RnnDsl.FSharp"] = ["RnnDsl", "RnnDsl.Data", "RnnDsl.Kernels", "RnnDsl.Torch", "RnnDsl.Plots"],
        ["RnnDsl.PowerShell"] = ["RnnDsl", "RnnDsl.Data", "RnnDsl.Kernels", "RnnDsl.Torch", "RnnDsl.Plots"],
        // A tool of the build: it looks at the module, and the module has nothing of it.
        ["RnnDsl.Help"] = [],
        ["RnnDsl.Shell"] = ["RnnDsl.PowerShell"],
    };

    // A program that tests start.
    private const string Host = "EngineHost";

    private static readonly string s_root = Root();

    public static TheoryData<string> Projects { get; } =
    [
        .. new[] { "src", "module", "tests" }
            .Select(folder => Path.Combine(s_root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*proj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(s_root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectReferences_EveryProject_FollowTheDesign(string project)
    {
        var arrows = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).ToList();

        if (project.StartsWith("tests/", StringComparison.Ordinal))
        {
            arrows.ShouldAllBe(target => s_allowed.ContainsKey(target) || target == Host, $"{project} may refer to what is tested, never to other tests");
            return;
        }

        var name = Path.GetFileNameWithoutExtension(project);
        s_allowed.ShouldContainKey(name, "a new project needs a line that says what it may refer to");
        arrows.Except(s_allowed[name]).ShouldBeEmpty($"{name} may refer to [{string.Join(", ", s_allowed[name])}] only");
    }

    [Fact]
    public void Projects_OfTheDesign_AreAllThere() =>
        s_allowed.Keys.Except(Projects.Select(project => Path.GetFileNameWithoutExtension(project.Data))).ShouldBeEmpty();

    [Fact]
    public void PackageReferences_OfTheValues_AreNone()
    {
        Items("src/RnnDsl/RnnDsl.csproj", "PackageReference").ShouldBeEmpty();
        Items("src/RnnDsl/RnnDsl.csproj", "Reference").ShouldBeEmpty();
        typeof(ModelDescription).Assembly.GetReferencedAssemblies()
            .Where(assembly => !assembly.Name!.StartsWith("System", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string[] Items(string project, string kind) =>
        [.. XDocument.Load(Path.Combine(s_root, project)).Descendants().Where(e => e.Name.LocalName == kind).Select(e => (string)e.Attribute("Include")!)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RnnDsl.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("RnnDsl.sln is not above the tests.");
    }
}
