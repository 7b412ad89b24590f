using System.Globalization;

namespace RnnDsl.Shell.Tests.Readme;

/// <summary>The lists of README.md, against what there is.</summary>
public sealed class TableTests
{
    private static readonly string[][] s_folders = ReadmeText.Table("folder");

    private static readonly ProjectFile[] s_projects = [.. ProjectFile.All("src"), .. ProjectFile.All("module")];

    public static TheoryData<string> ProjectFolders => [.. s_projects.Select(project => project.Folder)];

    [Fact]
    public void Datasets_OfTheReadme_AreThoseOfTheCatalogue() =>
        ReadmeText.Table("name").Select(row => ReadmeText.Names(row[0]).Single()).Order(StringComparer.Ordinal).ShouldBe(Datasets.Names);

    [Fact]
    public void Datasets_Downloads_HaveTheSizeOfTheCatalogue()
    {
        foreach (var entry in Datasets.Catalogue.Where(entry => !entry.IsGenerated))
        {
            var size = entry.Bytes < 1e6 ? $"{entry.Bytes / 1000} KB" : string.Create(CultureInfo.InvariantCulture, $"{entry.Bytes / 1e6:0} MB");
            ReadmeText.Table("name").Single(row => row[0] == $"`{entry.Name}`")[1].ShouldContain($"({size}");
        }
    }

    [Fact]
    public void Layers_OfTheReadme_AreAllThereAre() =>
        ReadmeText.Names(ReadmeText.Sentence("## Layers\n")).ShouldBe(
            typeof(Layer).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Layer))).Select(type => type.Name),
            ignoreOrder: true);

    [Fact]
    public void LossesAndMetrics_OfTheReadme_AreAllThereAre()
    {
        ReadmeText.Names(ReadmeText.Sentence("\nLosses: ")).ShouldBe(Loss.Names.Select(name => Loss.Parse(name).GetType().Name));
        ReadmeText.Names(ReadmeText.Sentence("\nMetrics: ")).ShouldBe(Metric.Names.Select(name => Metric.Parse(name).GetType().Name));
    }

    [Fact]
    public void Folders_OfTheReadme_AreThoseWithProjectsAndWhatIsBeside()
    {
        var listed = s_folders.Select(row => ReadmeText.Names(row[0]).Single()).ToList();

        listed.ShouldBe([.. s_projects.Select(project => project.Folder), "tests", "datasets"], ignoreOrder: true);
        listed.ShouldAllBe(folder => Directory.Exists(Repository.PathOf(folder)));
    }

    [Theory]
    [MemberData(nameof(ProjectFolders))]
    public void Folder_Uses_AreTheReferencesOfItsProject(string folder)
    {
        var project = s_projects.Single(project => project.Folder == folder);
        var row = s_folders.Single(row => row[0] == $"`{folder}`");

        Uses(project).ShouldBe(Meant(row[2], project), ignoreOrder: true);
    }

    /// <summary>What a project refers to, itself or through others.</summary>
    private static HashSet<string> Uses(ProjectFile project) =>
        [.. project.References.SelectMany(name => Uses(s_projects.Single(other => other.Name == name)).Append(name))];

    private static IEnumerable<string> Meant(string uses, ProjectFile project) => uses switch
    {
        "nothing" => [],
        "all of `src`" => ProjectFile.All("src").Select(other => other.Name).Where(name => name != project.Name),
        "all of `src` but F#" => ProjectFile.All("src").Select(other => other.Name).Where(name => name != "RnnDsl.FSharp"),
        "the module" => Uses(s_projects.Single(other => other.Folder == "module/RnnDsl")).Append("RnnDsl.PowerShell"),
        _ => ReadmeText.Names(uses),
    };
}
