namespace RnnDsl.Shell.Tests;

public sealed class CommandTests
{
    [Fact]
    public async Task Command_SeveralArguments_RunsThemJoined()
    {
        var result = await ShellProcess.RunAsync("-Command", "1..3", "|", "ForEach-Object", "{ $_ * 2 }");

        result.OutputLines.ShouldBe(["2", "4", "6"]);
        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Command_Objects_AreFormattedByTheEngine()
    {
        var result = await ShellProcess.RunAsync("-Command", "[pscustomobject]@{ Name = 'é█'; Value = 3 }");

        result.OutputLines.Length.ShouldBe(3);
        result.OutputLines[0].ShouldBe("Name Value");
        result.OutputLines[2].ShouldBe("é█       3");
        result.Output.ShouldNotContain('\e');
    }

    [Fact]
    public async Task Command_Start_ImportsTheModule()
    {
        var result = await ShellProcess.RunAsync("-Command", "(Get-Module).Name; (Get-Command New-RnnModel).Name");

        result.OutputLines.ShouldBe(["RnnDsl", "New-RnnModel"]);
    }

    [Fact]
    public async Task Command_ModuleByItsName_IsFound()
    {
        var result = await ShellProcess.RunAsync("-Command", """
            Remove-Module RnnDsl
            Import-Module RnnDsl
            (Get-Module RnnDsl).ModuleBase -eq (Join-Path $PSHOME RnnDsl)
            1..2 | ForEach-Object -Parallel { (New-RnnModel).GetType().Name }
            """);

        result.Error.ShouldBeEmpty();
        result.OutputLines.ShouldBe(["True", "ModelDescription", "ModelDescription"]);
    }

    [Fact]
    public async Task Command_AnotherModuleOfTheNameOnThePath_TakesItsOwn()
    {
        using var folder = new ScriptFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "RnnDsl"));
        folder.Write("RnnDsl/RnnDsl.psd1", "@{ ModuleVersion = '9.0' }");

        var result = await ShellProcess.RunAsync("-Command", $$"""
            $env:PSModulePath = '{{folder.Path}}'
            & {{ShellProcess.CommandLine}} -Command 'Remove-Module RnnDsl; Import-Module RnnDsl; (Get-Module RnnDsl).ModuleBase -eq (Join-Path $PSHOME RnnDsl)'
            """);

        result.Error.ShouldBeEmpty();
        result.OutputLines.ShouldBe(["True"]);
    }

    [Fact]
    public async Task Command_StandardCmdlets_AreThere()
    {
        var result = await ShellProcess.RunAsync("-Command", """
            $rows = "name,size`nb,2`na,1" | ConvertFrom-Csv | Sort-Object name
            $rows | Select-Object name -First 1 | ConvertTo-Json -Compress
            ($rows | Format-Table | Out-String).Split("`n").Trim() -ne ''
            Write-Host (Test-Path (Join-Path $PSHOME RnnDsl.Shell.dll)) (Get-ChildItem $PSHOME -Filter *.Shell.dll).Name
            3 | Microsoft.PowerShell.Utility\Write-Output
            [pscredential]::new('me', ('secret' | ConvertTo-SecureString -AsPlainText)).GetNetworkCredential().Password
            """);

        result.Error.ShouldBeEmpty();
        result.OutputLines.ShouldBe(
            ["""{"name":"a"}""", "name size", "---- ----", "a    1", "b    2", "True RnnDsl.Shell.dll", "3", "secret"]);
    }

    [Fact]
    public async Task Command_StandardModules_ListWhatTheyHave()
    {
        var result = await ShellProcess.RunAsync("-Command", """
            foreach ($module in Get-Module -ListAvailable Microsoft.PowerShell.* | Where-Object Path -Like "$PSHOME*" | Sort-Object Path -Unique) {
                $named = (Import-PowerShellDataFile $module.Path).CmdletsToExport
                $assembly = Join-Path $PSHOME (Import-PowerShellDataFile $module.Path).RootModule
                $found = [string[]] (Import-Module $module -PassThru).ExportedCmdlets.Keys
                '{0} {1}' -f $module.Name, ((Compare-Object $named $found).InputObject -join ' ')
            }
            """);

        result.Error.ShouldBeEmpty();
        result.OutputLines.ShouldBe(
            ["Microsoft.PowerShell.Management", "Microsoft.PowerShell.Security", "Microsoft.PowerShell.Utility"], ignoreOrder: true);
    }

    [Fact]
    public async Task Command_Streams_OnlyOutputAndHostMessagesAreOnStandardOutput()
    {
        var result = await ShellProcess.RunAsync("-Command", """
            function Write-All {
                [CmdletBinding()] param()
                'an object'
                $PSCmdlet.WriteInformation(
                    [System.Management.Automation.HostInformationMessage]@{ Message = 'to the host' }, [string[]]'PSHOST')
                $PSCmdlet.WriteWarning('careful')
                $PSCmdlet.WriteVerbose('details')
                $PSCmdlet.WriteDebug('insides')
                $exception = [InvalidOperationException]::new('not this one')
                $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($exception, 'Id', 'InvalidData', 1))
            }
            $VerbosePreference = $DebugPreference = 'Continue'
            Write-All
            'still running'
            """);

        result.OutputLines.ShouldBe(["an object", "to the host", "still running"]);
        result.ErrorLines[..3].ShouldBe(["WARNING: careful", "VERBOSE: details", "DEBUG: insides"]);
        result.ErrorLines[3].ShouldStartWith("Write-All:");
        result.ErrorLines[^1].ShouldEndWith("not this one");
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Command_TerminatingError_WritesItOnceAndExitsWith1()
    {
        var result = await ShellProcess.RunAsync("-Command", "'before'; throw 'no such luck'; 'after'");

        result.OutputLines.ShouldBe(["before"]);
        result.ErrorLines.ShouldBe(["Exception: no such luck"]);
        result.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Command_LastCommandFailed_ExitsWith1()
    {
        var result = await ShellProcess.RunAsync("-Command", "'before'; Get-Nonsense");

        result.OutputLines.ShouldBe(["before"]);
        result.Error.ShouldStartWith("Get-Nonsense: ");
        result.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("'fine'; if (", "if (")]
    [InlineData("'fine'; 1 + ) 2", "1 + ) 2")]
    public async Task Command_ParseError_ShowsThePlaceAndRunsNothing(string text, string shown)
    {
        var result = await ShellProcess.RunAsync("-Command", text);

        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain("ParserError");
        result.Error.ShouldContain(shown);
        result.Error.ShouldContain("~");
        result.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Command_Exit_GivesItsCode()
    {
        var result = await ShellProcess.RunAsync("-Command", "'before'; exit 7; 'after'");

        result.OutputLines.ShouldBe(["before"]);
        result.ExitCode.ShouldBe(7);
    }

    [Fact]
    public async Task Command_QuestionWithNobodyToAnswer_SaysSo()
    {
        var result = await ShellProcess.RunAsync("-Command", "$Host.UI.ReadLine()");

        result.Error.ShouldContain("Standard input has ended");
        result.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Command_ProgressInALog_IsALineNowAndThen()
    {
        var result = await ShellProcess.RunAsync("-Command", """
            function Show-Progress {
                [CmdletBinding()] param()
                foreach ($percent in 0..100) {
                    $outer = [System.Management.Automation.ProgressRecord]::new(0, 'Training', "epoch $percent")
                    $outer.PercentComplete = $percent
                    $PSCmdlet.WriteProgress($outer)
                    $inner = [System.Management.Automation.ProgressRecord]::new(1, 'Epoch', 'batches')
                    $inner.ParentActivityId = 0
                    $PSCmdlet.WriteProgress($inner)
                }
            }
            Show-Progress
            """);

        result.Output.ShouldBeEmpty();
        result.ErrorLines[0].ShouldBe("Training: 0% epoch 0");
        result.ErrorLines.Length.ShouldBeLessThanOrEqualTo(5);
        result.ErrorLines.ShouldAllBe(line => line.StartsWith("Training: "));
    }
}
