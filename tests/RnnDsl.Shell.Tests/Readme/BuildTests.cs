using System.Text.RegularExpressions;

namespace RnnDsl.Shell.Tests.Readme;

/// <summary>The commands that README.md gives, against the files they name.</summary>
public sealed partial class BuildTests
{
    private const string Shell = "dotnet run -c Release --project module/RnnDsl.Shell -- ";

    private const string Test = "dotnet test -c Release";

    private static readonly string s_script = Repository.Read("build.ps1");

    [Fact]
    public void Commands_AtTheTop_TrainAndTest() =>
        ReadmeText.Blocks("")[0].Split('\n').ShouldBe([$"{Shell}-Command \"New-RnnModel | Add-Lstm 32 | Start-Training\"", Test]);

    [Fact]
    public void Commands_OfTheReadme_AreThoseOfTheBuildServer()
    {
        var steps = Repository.Read(".ci/run");

        steps.ShouldContain($"step {Test} ", Case.Sensitive);
        steps.ShouldContain($"step {Shell}-File build.ps1 -Task Test ", Case.Sensitive);
        ReadmeText.All.ShouldContain($"`{Shell}-File build.ps1 -Task Build`", Case.Sensitive);
    }

    [Fact]
    public void Commands_Projects_AreThere()
    {
        var projects = Project().Matches(ReadmeText.All).Select(match => match.Groups[1].Value).ToList();

        projects.ShouldNotBeEmpty();
        projects.ShouldAllBe(project => Directory.GetFiles(Repository.PathOf(project), "*.csproj").Length == 1);
    }

    [Fact]
    public void Tasks_OfTheReadme_AreThoseOfTheScript() =>
        ReadmeText.Names(ReadmeText.Sentence("Its tasks are ")).Where(name => !name.Contains('/'))
            .ShouldBe(Quoted().Matches(Tasks().Match(s_script).Groups[1].Value).Select(match => match.Groups[1].Value));

    [Fact]
    public void Pack_Folder_IsTheOneOfTheReadme()
    {
        var folder = PackageFolder().Match(ReadmeText.All).Groups[1].Value;

        folder.ShouldNotBeEmpty();
        Repository.Read("Directory.Build.props").ShouldContain($"{folder}</PackageOutputPath>", Case.Sensitive);
    }

    [Fact]
    public void Cmdlets_OfTheReadme_AreInTheModule()
    {
        var manifest = Repository.Read("module/RnnDsl/RnnDsl.psd1");

        // What loads and explains them is the engine's.
        Cmdlet().Matches(ReadmeText.All).Select(match => match.Value).Except(["Import-Module", "Get-Help"])
            .Where(name => !manifest.Contains($"'{name}'", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"--project (\S+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"ValidateSet\(([^)]+)\)\]\s*\[string\[\]\] \$Task")]
    private static partial Regex Tasks();

    [GeneratedRegex(@"`build\.ps1 -Task Pack` packs everything into `([^`]+)`")]
    private static partial Regex PackageFolder();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(Add|Get|New|Start|Invoke|Measure|Import|Export|Compare|Watch)-[A-Z]\w+")]
    private static partial Regex Cmdlet();
}
