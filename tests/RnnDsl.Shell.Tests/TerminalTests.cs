namespace RnnDsl.Shell.Tests;

/// <summary>The shell in a pseudo-terminal, which the program <c>script</c> of util-linux makes.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string ClearLine = "\r\e[J";

    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Command_ProgressOnATerminal_IsABarBelowTheOutputAndGoneAtTheEnd()
    {
        var output = await RunInTerminalAsync("NO_COLOR=1", """
            function Show-Progress {
                [CmdletBinding()] param()
                $record = [System.Management.Automation.ProgressRecord]::new(0, 'Epoch 3/10', '97/157  loss 0.412')
                $record.PercentComplete = 62
                $record.SecondsRemaining = 21
                $PSCmdlet.WriteProgress($record)
                'a line'
            }
            Show-Progress
            """);

        const string Bar = "Epoch 3/10 [██████░░░░] 62%  97/157  loss 0.412  00:21 left\e[K\e[J";
        output.ShouldContain($"{Bar}{ClearLine}a line\r\n{Bar}{ClearLine}");
    }

    [Fact]
    public async Task Command_BarLongerThanTheTerminal_IsCut()
    {
        var output = await RunInTerminalAsync("NO_COLOR=1", """
            function Show-Progress {
                [CmdletBinding()] param()
                $PSCmdlet.WriteProgress([System.Management.Automation.ProgressRecord]::new(0, 'x' * 200, 'y'))
            }
            Show-Progress
            """);

        output.ShouldContain(new string('x', 76) + "…\e[K");
    }

    [Theory]
    [InlineData("NO_COLOR=1", false)]
    [InlineData("NO_COLOR=", true)]
    public async Task Command_ErrorOnATerminal_IsColouredUnlessNoColorIsSet(string environment, bool coloured)
    {
        var output = await RunInTerminalAsync(environment, "throw 'no'");

        output.ShouldContain("Exception: ");
        output.Contains("\e[31;1m", StringComparison.Ordinal).ShouldBe(coloured);
    }

    private async Task<string> RunInTerminalAsync(string environment, string text)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "Needs script of util-linux.");
        var file = _folder.Write("terminal.ps1", text);
        var command = $"stty cols 80 rows 24; TERM=xterm {environment} {ShellProcess.CommandLine} -File '{file}'";
        var result = await ShellProcess.RunProgramAsync("/usr/bin/script", "-q", "-e", "-c", command, "/dev/null");
        return result.Output;
    }
}
