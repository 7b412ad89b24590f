namespace RnnDsl.Shell.Tests.Terminals;

/// <summary>The prompt, as it is typed at.</summary>
public sealed class PromptTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tab_CmdletParameterAndValue_AreCompleted()
    {
        await using var terminal = await TmuxTerminal.StartAsync(_folder.Path);
        await terminal.TypeAsync("Import-RnnTe");
        await terminal.PressAsync("Tab");
        await terminal.WaitForInputAsync("Import-RnnText");
        await terminal.TypeAsync(" novel.txt -Uni");
        await terminal.PressAsync("Tab");
        await terminal.WaitForInputAsync("-Unit");
        await terminal.TypeAsync(" ");
        await terminal.PressAsync("Tab");
        await terminal.WaitForInputAsync("Character");
        (await terminal.LinesAsync()).ShouldBe(["RnnDsl> Import-RnnText novel.txt -Unit Character", "Character  Word"]);
        await terminal.PressAsync("BTab");
        await terminal.WaitForInputAsync("Word");
        await terminal.TypeAsync(" -");

        // The list is gone with the next key.
        await terminal.WaitForInputAsync("Word -");
        (await terminal.LinesAsync()).ShouldBe(["RnnDsl> Import-RnnText novel.txt -Unit Word -"]);
    }

    [Fact]
    public async Task History_OfASessionThatEnded_IsThereInTheNext()
    {
        await using (var first = await TmuxTerminal.StartAsync(_folder.Path))
        {
            (await first.RunAsync("'one'.ToUpper()")).ShouldContain("ONE");
            (await first.RunAsync("2 + 2")).ShouldContain("4");
            (await first.RunAsync("(Get-History).CommandLine")).ShouldContain("'one'.ToUpper()");
            await first.PressAsync("C-d");
            (await first.WaitForEndAsync()).ShouldBe(0);
        }

        await using var second = await TmuxTerminal.StartAsync(_folder.Path);
        await second.PressAsync("Up");
        await second.WaitForInputAsync("CommandLine");
        await second.PressAsync("C-c");
        await second.WaitForPromptAsync(2);
        await second.PressAsync("C-r");
        await second.TypeAsync("one");
        await second.WaitForInputAsync("(search: one) 'one'.ToUpper()");
        await second.PressAsync("Enter");
        await second.WaitForTextAsync("ONE");
    }

    [Fact]
    public async Task Paste_SeveralLines_RunsNothingUntilEnter()
    {
        await using var terminal = await TmuxTerminal.StartAsync(_folder.Path);
        await terminal.PasteAsync("'a' + 'b'\n\t'c' + 'd'\n");
        await terminal.WaitForTextAsync("'c' + 'd'");
        await terminal.PressAsync("BSpace");
        await terminal.WaitForInputAsync("'d'");

        (await terminal.LinesAsync()).ShouldBe(["RnnDsl> 'a' + 'b'", "      >     'c' + 'd'"]);
        await terminal.PressAsync("Enter");
        await terminal.WaitForPromptAsync(2);
        (await terminal.LinesAsync())[2..4].ShouldBe(["ab", "cd"]);
    }

    [Fact]
    public async Task Resize_TextOfSeveralRows_IsDrawnAnew()
    {
        await using var terminal = await TmuxTerminal.StartAsync(_folder.Path, columns: 60);
        await terminal.TypeAsync($"'日本{new string('x', 60)}'");
        await terminal.WaitForInputAsync("x'");
        await terminal.ResizeAsync(40);
        await terminal.WaitForInputAsync(new string('x', 34) + "'");
        await terminal.TypeAsync("+1");
        await terminal.WaitForInputAsync("x'+1");

        // tmux itself has moved some of what was there out of sight.
        (await terminal.LinesAsync())[^2..].ShouldBe(["RnnDsl> '日本" + new string('x', 26), new string('x', 34) + "'+1"]);
    }

    [Fact]
    public async Task ControlC_WhileACommandRuns_GivesThePromptBack()
    {
        await using var terminal = await TmuxTerminal.StartAsync(_folder.Path);
        await terminal.TypeAsync("'be' + 'gun'; while ($true) { }");
        await terminal.PressAsync("Enter");
        await terminal.WaitForTextAsync("begun");
        await terminal.PressAsync("C-c");
        await terminal.WaitForPromptAsync(2);
        (await terminal.RunAsync("'af' + 'ter'")).ShouldContain("after");
        await terminal.TypeAsync("exit 3");
        await terminal.PressAsync("Enter");
        (await terminal.WaitForEndAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Question_AnsweredOrAbandoned_GoesOnOrStops()
    {
        await using var terminal = await TmuxTerminal.StartAsync(_folder.Path, columns: 60);
        await terminal.TypeAsync("(Read-Host name) * 2");
        await terminal.PressAsync("Enter");
        await terminal.WaitForInputAsync("name:");
        await terminal.TypeAsync("日c");
        await terminal.PressAsync("Left");
        await terminal.TypeAsync("b");
        await terminal.PressAsync("Enter");
        await terminal.WaitForPromptAsync(2);
        (await terminal.LinesAsync())[1..^1].ShouldBe(["name: 日bc", "日bc日bc"]);
        await terminal.TypeAsync("Remove-Item tmux.conf -Confirm");
        await terminal.PressAsync("Enter");

        // The question is longer than a row.
        await terminal.WaitForInputAsync("(default is \"Y\"):");
        await terminal.PressAsync("C-c");
        await terminal.WaitForPromptAsync(3);
        (await terminal.LinesAsync()).Count(line => line.StartsWith("[Y]")).ShouldBe(1);
        (await terminal.RunAsync("Test-Path tmux.conf")).ShouldContain("True");
    }

    [Fact]
    public async Task Progress_SeveralLevelsInATerminalThatGetsNarrower_IsBelowTheOutputAndGoneAtTheEnd()
    {
        await using var terminal = await TmuxTerminal.StartAsync(_folder.Path, columns: 80);
        _folder.Write("work.ps1", """
            Write-Progress -Id 0 'Cross-validation' 'fold 2/5' -PercentComplete 20 -SecondsRemaining 480
            Write-Progress -Id 1 'Epoch 4/10' 'loss 0.412' -ParentId 0 -PercentComplete 30 -SecondsRemaining 90
            Write-Progress -Id 2 'Batch 97/157' '2,100 examples/s' -ParentId 1 -PercentComplete 62 -SecondsRemaining 21
            'a line'
            while ([Console]::WindowWidth -ne 42) { Start-Sleep -Milliseconds 20 }
            while (-not (Test-Path go)) { Start-Sleep -Milliseconds 20; Write-Progress -Id 0 'Cross-validation' 'fold 2/5' -PercentComplete 20 -SecondsRemaining 480 }
            """);
        await terminal.TypeAsync("./work.ps1");
        await terminal.PressAsync("Enter");
        // The bars are drawn once more below the line; what is drawn while the width changes may be broken by the terminal.
        await terminal.WaitForTextAsync("a line");
        await terminal.WaitForTextAsync("    Batch 97/157 [██████░░░░] 62%  2,100 examples/s  00:21 left");
        await terminal.ResizeAsync(42);
        await terminal.WaitForTextAsync("Batch 97/157 62%  2,10…");
        var narrow = await terminal.LinesAsync();
        _folder.Write("go", "");
        await terminal.WaitForPromptAsync(2);

        // tmux itself has moved some of what was there out of sight.
        narrow[^3..].ShouldBe(
        [
            "Cross-validation 20%  fold…  08:00 left",
            "  Epoch 4/10 30%  loss 0.4…  01:30 left",
            "    Batch 97/157 62%  2,10…  00:21 left",
        ]);
        (await terminal.VisibleLinesAsync()).ShouldBe(["RnnDsl>"]);
    }

    [Fact]
    public async Task ControlC_Twice_EndsAProcessThatHangs()
    {
        await using var terminal = await TmuxTerminal.StartAsync(_folder.Path);
        await terminal.TypeAsync("'be' + 'gun'; [Threading.Thread]::Sleep(1000000)");
        await terminal.PressAsync("Enter");
        await terminal.WaitForTextAsync("begun");
        await terminal.PressAsync("C-c");
        await terminal.WaitForTextAsync("Ctrl+C once more");
        await terminal.PressAsync("C-c");

        (await terminal.WaitForEndAsync()).ShouldBe(130);
    }
}
