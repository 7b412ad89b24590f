using System.Management.Automation;
using System.Reflection;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Help;

/// <summary>The help of the built module, as the engine gives it.</summary>
public sealed class HelpTests(HelpSession shared) : IClassFixture<HelpSession>
{
    private readonly Session _session = shared.Session;

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(NewRnnModelCommand).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>()
            .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}").Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Cmdlets => [.. Names];

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Help_OfACmdlet_TellsEverything(string cmdlet)
    {
        _session.Set("help", _session.Run($"Get-Help {cmdlet} -Full").Output.ShouldHaveSingleItem());

        // The help that the engine makes up where there is none has the syntax as its synopsis.
        _session.Get<string>("$help.Synopsis.Trim()").ShouldEndWith(".");
        Texts("$help.description.Text").ShouldNotBeEmpty();
        Texts("$help.examples.example.code").Length.ShouldBeGreaterThanOrEqualTo(2);
        Texts("$help.examples.example | Where-Object { -not ($_.remarks.Text -join '') } | ForEach-Object title").ShouldBeEmpty();
        Texts("$help.inputTypes.inputType.type.name").ShouldNotBeEmpty();
        Texts("$help.returnValues.returnValue.type.name").ShouldBe(Texts($"(Get-Command {cmdlet}).OutputType.Name").Distinct(), ignoreOrder: true);
        Texts("$help.relatedLinks.navigationLink.linkText | Where-Object { $_ -ne 'about_RnnDsl' -and -not (Get-Command $_ -ErrorAction Ignore) }").ShouldBeEmpty();

        // Neither more nor fewer parameters than there are.
        Texts("$help.parameters.parameter.name").ShouldBe(Texts($"(Get-Command {cmdlet}).Parameters.Keys").Except(Cmdlet.CommonParameters), ignoreOrder: true);
        Texts("$help.parameters.parameter | Where-Object { -not $_.description.Text } | ForEach-Object name").ShouldBeEmpty();
        Texts("$help.syntax.syntaxItem").Length.ShouldBe(Texts($"(Get-Command {cmdlet}).ParameterSets").Length);
    }

    [Fact]
    public void Help_OfTheManifest_IsOfAllThatIsExported() =>
        Texts("Get-Command -Module RnnDsl | ForEach-Object Name").ShouldBe(Names, ignoreOrder: true);

    [Fact]
    public void Help_Full_ShowsEverySection()
    {
        var shown = _session.Shows("Get-Help Start-Training -Full");

        foreach (var section in new[] { "NAME", "SYNOPSIS", "SYNTAX", "DESCRIPTION", "PARAMETERS", "INPUTS", "OUTPUTS", "RELATED LINKS" })
        {
            shown.ShouldContain($"\n{section}\n");
        }

        shown.ShouldContain("Start-Training [[-Dataset] <DatasetArgument>] -Model <ModelDescription>");
        shown.ShouldContain("Example 1: With a built-in data set");
    }

    [Fact]
    public void Help_Examples_ShowsCodeAndWhatIsSaidOfIt()
    {
        var shown = _session.Shows("Get-Help Start-Training -Examples");

        shown.ShouldContain("New-RnnModel | Add-Lstm 16 | Start-Training $strings -Epochs 3");
        shown.ShouldContain("Without any data set at all it is reber");
        shown.ShouldNotContain("-ClassWeight");
    }

    [Fact]
    public void Help_OneParameter_ShowsWhatTheCmdletSaysOfIt()
    {
        _session.Shows("Get-Help Start-Training -Parameter Metric").ShouldContain("-Metric <Metric[]>");
        _session.Get<string>("(Get-Help Start-Training -Parameter Metric).aliases").ShouldBe("Metrics");
        _session.Get<string>("(Get-Help New-RnnText -Parameter Count).defaultValue").ShouldBe("100");
        _session.Get<string>("(Get-Help Clear-RnnDatasetCache -Parameter Name).globbing").ShouldBe("true");
        _session.Get<string>("(Get-Help Import-RnnModel -Parameter Path).pipelineInput").ShouldBe("True (ByValue, ByPropertyName)");
        _session.Get<string>("(Get-Help Add-Embedding -Parameter OutputDim).position").ShouldBe("1");
    }

    [Fact]
    public void Help_OfAnInheritedParameter_IsThatOfTheBase() =>
        _session.Shows("Get-Help Add-Lstm -Parameter ReturnSequences").ShouldContain("Gives the output of every time step");

    [Fact]
    public void Topic_WhenTheModuleIsImported_IsFound()
    {
        var shown = _session.Shows("Get-Help about_RnnDsl");

        shown.ShouldContain("SHORT DESCRIPTION");
        shown.Split('\n').ShouldAllBe(line => line.Length <= 80);
    }

    private string[] Texts(string script) => [.. _session.Run(script).Output.Where(text => text is not null).Select(text => text.ToString())];
}
