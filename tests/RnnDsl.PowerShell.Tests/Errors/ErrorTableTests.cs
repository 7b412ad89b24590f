using System.Text.RegularExpressions;

namespace RnnDsl.PowerShell.Tests.Errors;

/// <summary>The table of the errors in the help is that of the module.</summary>
public sealed partial class ErrorTableTests
{
    private static readonly string s_module = Path.Combine(Root(), "module", "RnnDsl");

    [Fact]
    public void Errors_OfTheModule_StandInTheHelpWithTheirCategories()
    {
        var used = Directory.EnumerateFiles(s_module, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(s_module, file).StartsWith("obj", StringComparison.Ordinal))
            .SelectMany(file => Used().Matches(File.ReadAllText(file)))
            .Select(match => $"{match.Groups["id"].Value} {match.Groups["category"].Value}").Distinct().ToList();
        var told = Told().Matches(File.ReadAllText(Path.Combine(s_module, "Help", "about_RnnDsl_Errors.md")))
            .Select(match => $"{match.Groups["id"].Value} {match.Groups["category"].Value}").ToList();

        used.Count.ShouldBeGreaterThan(20);
        told.ShouldBe(used, ignoreOrder: true);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RnnDsl.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("RnnDsl.sln is not above the tests.");
    }

    [GeneratedRegex("""
        "(?<id>\w+)",\s*ErrorCategory\.(?<category>\w+)
        """)]
    private static partial Regex Used();

    [GeneratedRegex(@"^- `(?<id>\w+)` \((?<category>\w+)\): ", RegexOptions.Multiline)]
    private static partial Regex Told();
}
