using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;
using RnnDsl.Shell.Prompt;
using Engine = System.Management.Automation.PowerShell;

namespace RnnDsl.Shell;

/// <summary>A runspace with the module in it, whose pipelines write to the console.</summary>
internal sealed class Session : IDisposable
{
    private readonly ShellHost _host;
    private readonly Runspace _runspace;
    private readonly Interruption _interruption;

    private Session(ShellHost host, Runspace runspace)
    {
        _host = host;
        _runspace = runspace;
        _interruption = new Interruption(() =>
            host.Screen.WriteError("Still stopping. Ctrl+C once more ends the process." + Environment.NewLine));
    }

    /// <summary>Whether commands can still be run: nothing asked to leave.</summary>
    public bool IsOpen => _host.RequestedExitCode is null && !_interruption.MustLeave;

    /// <summary>The value of <c>$?</c> after <see cref="RunText"/>.</summary>
    public bool LastCommandSucceeded => _runspace.SessionStateProxy.GetVariable("?") is not false;

    public static Session Open()
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            // Execution policies exist on Windows alone; elsewhere setting one throws.
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        var host = new ShellHost();
        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        LookForModulesBesideTheShell();
        Runspace.DefaultRunspace = runspace;
        return new Session(host, runspace);
    }

    /// <summary>Imports the module, whose folder lies beside the shell; false, with the error written, if it cannot.</summary>
    public bool ImportModule()
    {
        var manifest = Path.Combine(AppContext.BaseDirectory, "RnnDsl", "RnnDsl.psd1");
        return Run(commands => commands
            .AddCommand("Import-Module")
            .AddParameter("Name", manifest)
            .AddParameter("ErrorAction", ActionPreference.Stop)) == Outcome.Completed;
    }

    /// <summary>What a person types, as far as the terminal lets them edit it.</summary>
    public IStatementReader Statements()
    {
        var assistant = new Assistant(_runspace);
        return _host.Screen.CanEdit
            ? new StatementReader(_host.Screen, assistant, History.In(StateFolder.HistoryPath))
            : new LineReader(_host.Screen, assistant);
    }

    /// <summary>Runs what a person wrote, in the session's own scope.</summary>
    public Outcome RunText(string text) => Run(
        commands =>
        {
            // The engine shows nothing for a text that ends too early, so that a prompt can read on.
            Parser.ParseInput(text, out _, out var errors);
            if (errors.Length > 0)
            {
                throw new ParseException(errors);
            }

            commands.AddScript(text, useLocalScope: false);
        },
        addToHistory: true);

    /// <summary>Runs a script file with arguments that are still text.</summary>
    public Outcome RunFile(string path, IReadOnlyList<string> arguments) =>
        Run(commands => new ScriptFile(path).AddTo(commands, arguments, _runspace.SessionStateProxy));

    /// <summary>Runs a pipeline and writes what it gives, as the engine formats it.</summary>
    /// <param name="build">Adds the commands.</param>
    /// <param name="addToHistory">Whether <c>Get-History</c> lists it; without this the engine restores <c>$?</c>.</param>
    public Outcome Run(Action<PSCommand> build, bool addToHistory = false)
    {
        using var shell = Engine.Create(_runspace);
        try
        {
            build(shell.Commands);
            shell.AddCommand("Out-Default");
            shell.Commands.Commands[^1].MergeUnclaimedPreviousCommandResults =
                PipelineResultTypes.Error | PipelineResultTypes.Output;
            using (_interruption.Watch(shell))
            {
                shell.Invoke(input: null, new PSInvocationSettings { AddToHistory = addToHistory });
            }

            return _interruption.Requested ? Stopped() : Outcome.Completed;
        }
        catch (PipelineStoppedException)
        {
            return Stopped();
        }
        catch (RuntimeException error)
        {
            ErrorView.Write(error, _host.Screen, _runspace);
            return Outcome.Failed;
        }
        finally
        {
            _host.Screen.EndProgress();
        }
    }

    /// <summary>The code to leave with: the signal's, else that of <c>exit</c>, else <paramref name="otherwise"/>.</summary>
    public int LeavingCode(int otherwise) => _interruption.ExitCode ?? _host.RequestedExitCode ?? otherwise;

    /// <summary>From now on Ctrl+C is no reason to leave: it stops what runs, and nothing else.</summary>
    public void StayAtInterrupt() => _interruption.EndsProcessWhenIdle = false;

    public void Dispose()
    {
        _interruption.Dispose();
        _runspace.Dispose();
        _host.Screen.Dispose();
    }

    // So that the module is found by its name: after Remove-Module, and in the other runspaces of the process. First, for a
    // shell that is started by another has the other's folder in the variable too.
    private static void LookForModulesBesideTheShell()
    {
        const string Variable = "PSModulePath";
        var folder = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var folders = Environment.GetEnvironmentVariable(Variable)?.Split(Path.PathSeparator) ?? [];
        Environment.SetEnvironmentVariable(Variable, string.Join(Path.PathSeparator, folders.Except([folder]).Prepend(folder)));
    }

    private Outcome Stopped()
    {
        _host.Screen.EndProgress();
        _host.Screen.WriteError("Stopped." + Environment.NewLine);
        return Outcome.Stopped;
    }
}
