using System.Management.Automation.Runspaces;
using RnnDsl.PowerShell.Tests.Engine;
using Shell = System.Management.Automation.PowerShell;

namespace RnnDsl.PowerShell.Tests.Views;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(80, 79)]
    [InlineData(200, 199)]
    [InlineData(5, 30)]
    public void WidthOf_ATerminal_IsWhatTheEngineFills(int width, int expected)
    {
        using var session = new Session(width);

        session.Get<int>("[RnnDsl.PowerShell.Terminal]::WidthOf($Host)").ShouldBe(expected);
    }

    [Fact]
    public void WidthOf_NoTerminal_IsTheUsual()
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = Shell.Create(runspace);

        shell.AddScript($"Import-Module '{Session.Manifest}'; [RnnDsl.PowerShell.Terminal]::WidthOf($Host); [RnnDsl.PowerShell.Terminal]::HeightOf($Host)").Invoke()
            .Select(o => o.BaseObject).ShouldBe([120, 24]);
    }
}
