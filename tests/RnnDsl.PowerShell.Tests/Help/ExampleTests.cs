using System.Text.RegularExpressions;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Help;

/// <summary>Every example of the help, run in the engine as it stands: those of a page one after the other.</summary>
public sealed partial class ExampleTests(HelpFolder files) : IClassFixture<HelpFolder>, IDisposable
{
    // What is not run, and why; that its commands and parameters are there is looked at.
    private static readonly Dictionary<string, string> s_notRun = new()
    {
        ["$reviews = Get-RnnDataset imdb -Words 20000 -Length 400"] = "downloads the archive of the film reviews",
        ["$table = Get-RnnDataset airline-passengers -File\nImport-RnnSeries $table -History 24 -Horizon 12"] = "downloads the table",
    };

    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public static TheoryData<string> Cmdlets => [.. HelpTests.Names];

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Examples_OfACmdlet_Run(string cmdlet)
    {
        foreach (var code in Examples(cmdlet).Where(code => !s_notRun.ContainsKey(code)))
        {
            Run(code);
        }
    }

    [Fact]
    public void Examples_NotRun_NameCommandsAndParametersThatThereAre()
    {
        var codes = HelpTests.Names.SelectMany(Examples).Where(s_notRun.ContainsKey).ToList();

        codes.ShouldBe(s_notRun.Keys, ignoreOrder: true);
        _session.Set("codes", codes);
        _session.Run("""
            foreach ($code in $codes) {
                $tree = [System.Management.Automation.Language.Parser]::ParseInput($code, [ref] $null, [ref] $null)
                foreach ($command in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
                    [System.Management.Automation.Language.StaticParameterBinder]::BindCommand($command).BindingExceptions.Values.BindingException.Message
                }
            }
            """).Output.Where(message => message is not null).ShouldBeEmpty();
    }

    [Fact]
    public void Examples_OfTheTopic_Run()
    {
        var text = _session.Get<string>("Get-Help about_RnnDsl").ReplaceLineEndings("\n");
        var blocks = Code().Matches(text).Select(match => match.Value).ToList();

        blocks.Count.ShouldBeGreaterThan(5);
        blocks.ForEach(Run);
    }

    private string[] Examples(string cmdlet) =>
        [.. _session.Run($"(Get-Help {cmdlet} -Full).examples.example.code").Output.Select(code => code.ToString().ReplaceLineEndings("\n"))];

    private void Run(string code)
    {
        if (!File.Exists(_folder.File("tickets.csv")))
        {
            files.CopyTo(_folder);
            _session.GoTo(_folder.Path);
        }

        // Into the same scope, for the examples that follow.
        var result = _session.Run($"$ErrorActionPreference = 'Stop'\n{code}");

        result.Errors.ShouldBeEmpty(code);
    }

    [GeneratedRegex(@"(?<=\n\n?)(?: {8}.*\n)+")]
    private static partial Regex Code();
}
