using System.Text.RegularExpressions;
using ReadmePrograms;

namespace RnnDsl.Shell.Tests.Readme;

/// <summary>
/// Every PowerShell block of README.md, run in the built shell as it stands. What a reader would change is all that is
/// changed: small files of the names that are given lie in the folder, with splits that suit them, and whoever has the
/// archive of the reviews gives its path.
/// </summary>
public sealed partial class PowerShellTests : IDisposable
{
    private const string Tickets = """
        number,description,team
        1,the printer on the first floor is broken,hardware
        2,the invoice of May is wrong,billing
        3,my screen stays dark,hardware
        4,"paid twice, please refund",billing
        5,the keyboard has lost a key,hardware
        6,the invoice of June is missing,billing
        7,the printer prints in blue,hardware
        8,where is my refund,billing
        9,the second screen flickers,hardware
        10,the price on the invoice is wrong,billing
        """;

    private readonly ScriptFolder _folder = new();

    public static TheoryData<string> Blocks => [.. ReadmeText.Blocks("powershell").Where(block => !IsWrong(block))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Block_AsItStands_Runs(string block)
    {
        _folder.Write("tickets.csv", Tickets);
        _folder.Write("airline-passengers.csv", FewRows.Of(144, "Passengers"));
        _folder.Write("ETTh1.csv", FewRows.Of(260, "HUFL", "OT"));
        _folder.Write("novel.txt", string.Concat(Enumerable.Repeat("It was a dark and stormy night. ", 10)));

        var result = await RunAsync(block);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldNotBeEmpty();
        foreach (var name in Exported().Matches(block).Select(match => match.Groups[1].Value))
        {
            TrainedModel.Load(Path.Combine(_folder.Path, name)).Labels.Names.ShouldBe(["billing", "hardware"]);
        }
    }

    [Fact]
    public async Task WrongDescription_AsItStands_IsReportedAsAWhole()
    {
        var result = await RunAsync(ReadmeText.Blocks("powershell").Where(IsWrong).ShouldHaveSingleItem());

        result.ExitCode.ShouldBe(1);
        Code().Matches(result.Error).Select(match => match.Value)
            .ShouldBe([DiagnosticCode.SizeBelowOne, DiagnosticCode.NeedsSequence, DiagnosticCode.UnknownActivation]);
        ReadmeText.Names(ReadmeText.Sentence("It reports ")).ShouldBe(Code().Matches(result.Error).Select(match => match.Value));
        result.Error.ShouldContain("'sigmoid'");
    }

    [Fact]
    public async Task FirstCommand_ForOneEpoch_ShowsWhatTheReadmePromises()
    {
        var command = QuotedCommand().Match(ReadmeText.Blocks("")[0]).Groups[1].Value;
        command.ShouldNotBeEmpty();

        // One epoch of the twenty: the only change.
        var result = await ShellProcess.RunAsync("-Command", $"{command} -Epochs 1");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("lstm (Lstm)");
        result.OutputLines.ShouldContain(line => line.StartsWith("Epoch   1 "));
        result.OutputLines.ShouldContain(line => line.StartsWith("Held-out accuracy "));
    }

    private static bool IsWrong(string block) => block.Contains("sigmod", StringComparison.Ordinal);

    // The first error ends the run.
    private Task<ShellResult> RunAsync(string block)
    {
        _folder.Write("block.ps1", block
            .Replace("-Dataset imdb", $"-Dataset imdb -DatasetPath '{ReviewFolder.Archive}'", StringComparison.Ordinal)
            .Replace("-TrainingSplit 8640 -ValidationSplit 2880 -TestSplit 2880", "-TrainingSplit 160 -ValidationSplit 50 -TestSplit 50", StringComparison.Ordinal));
        return ShellProcess.RunInAsync(_folder.Path, "-Command", "$ErrorActionPreference = 'Stop'; . ./block.ps1");
    }

    [GeneratedRegex(@"Export-RnnModel (\S+)")]
    private static partial Regex Exported();

    [GeneratedRegex(@"RNN\d{3}")]
    private static partial Regex Code();

    [GeneratedRegex("-Command \"([^\"]+)\"")]
    private static partial Regex QuotedCommand();
}
