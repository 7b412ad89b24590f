using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Shell = System.Management.Automation.PowerShell;

namespace RnnDsl.PowerShell.Tests.Engine;

/// <summary>A fresh session of the real engine with the built module imported.</summary>
internal sealed class Session : IDisposable
{
    private readonly RecordingHost _host;
    private readonly Runspace _runspace;

    public Session(int width = 120)
        : this(new RecordingHost(width))
    {
    }

    public Session(RecordingHost host)
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        _host = host;
        _runspace = RunspaceFactory.CreateRunspace(_host, InitialSessionState.CreateDefault2());
        _runspace.Open();
        using var shell = NewShell();
        shell.AddCommand("Import-Module").AddParameter("Name", Manifest).AddParameter("ErrorAction", "Stop").Invoke();
    }

    public static string Manifest { get; } = Path.Combine(AppContext.BaseDirectory, "RnnDsl", "RnnDsl.psd1");

    /// <summary>What a person saw so far.</summary>
    public string Screen => _host.Text;

    public void Set(string variable, object value) => _runspace.SessionStateProxy.SetVariable(variable, value);

    /// <summary>Goes to a folder; the engine alone has no Set-Location.</summary>
    public void GoTo(string folder) => _runspace.SessionStateProxy.Path.SetLocation(folder);

    public Shell NewShell()
    {
        var shell = Shell.Create();
        shell.Runspace = _runspace;
        return shell;
    }

    /// <summary>Runs a script.</summary>
    public Result Run(string script, params object[] input)
    {
        using var shell = NewShell();
        var output = shell.AddScript(script).Invoke(input);
        return new Result([.. output], [.. shell.Streams.Error], [.. shell.Streams.Information], [.. shell.Streams.Progress]);
    }

    /// <summary>The one object that a script gives.</summary>
    public T Get<T>(string script, params object[] input) => Run(script, input).Output.ShouldHaveSingleItem().BaseObject.ShouldBeOfType<T>();

    /// <summary>The terminating error that a script ends with.</summary>
    public ErrorRecord Fails(string script, params object[] input) =>
        Get<ErrorRecord>($"$all = $input; try {{ $null = $all | & {{ {script} }} }} catch {{ $_ }}", input);

    /// <summary>What a person sees of what a script gives.</summary>
    public string Shows(string script)
    {
        var before = _host.Text.Length;
        using var shell = NewShell();
        shell.AddScript(script).AddCommand("Out-Default").Invoke();
        shell.Streams.Error.ShouldBeEmpty();
        return string.Join('\n', _host.Text[before..].Split('\n').Select(line => line.TrimEnd()));
    }

    public void Dispose() => _runspace.Dispose();
}
