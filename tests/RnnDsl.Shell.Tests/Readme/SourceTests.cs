using System.Net;
using System.Text.RegularExpressions;

namespace RnnDsl.Shell.Tests.Readme;

/// <summary>Code in C# and F# that a reader finds stands word for word in a source that is compiled and run by a test.</summary>
public sealed partial class SourceTests
{
    private static readonly SourceRegion[] s_programs =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests/RnnDsl.Shell.Tests/Readme/Programs"), "*.cs").Select(SourceRegion.Of),
        SourceRegion.Of("tests/RnnDsl.FSharp.Tests/ReadmeTests.fs"),
        SourceRegion.Of("tests/RnnDsl.FSharp.Tests/RecipeTests.fs"),
        SourceRegion.Of("tests/Reproduction/ReviewRecipe.cs"),
        SourceRegion.Of("tests/Reproduction/HourlyLoadRecipe.cs"),
    ];

    public static TheoryData<string> Blocks => [.. ReadmeText.Blocks("csharp"), .. ReadmeText.Blocks("fsharp")];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Block_OfTheReadme_StandsInAProgram(string block) =>
        s_programs.Count(program => program.Holds(block)).ShouldBe(1, $"programs hold these:\n\n{string.Join("\n\n", s_programs.Select(program => program.Text))}");

    [Fact]
    public void Programs_AreAllInTheReadme() => s_programs.Length.ShouldBe(Blocks.Count);

    [Fact]
    public void Example_OfTheRecurrence_StandsInItsTest()
    {
        var lines = Repository.Read("src/RnnDsl/Recurrence/Recurrence.cs").Split('\n')
            .SkipWhile(line => !line.EndsWith("/// <code>", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.EndsWith("/// </code>", StringComparison.Ordinal))
            .Select(line => WebUtility.HtmlDecode(CommentMark().Replace(line, "")))
            .ToList();

        SourceRegion.Of("tests/RnnDsl.Tests/Recurrence/RecurrenceTests.cs").Text.ShouldBe(SourceRegion.ToMargin(lines));
    }

    [GeneratedRegex("^ *///")]
    private static partial Regex CommentMark();
}
