using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Engine = System.Management.Automation.PowerShell;

namespace RnnDsl.Benchmarks;

/// <summary>A session of the PowerShell engine with the built module.</summary>
internal sealed class EngineSession : IDisposable
{
    private readonly Runspace _runspace;

    public EngineSession()
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
        Run($"Import-Module '{Path.Combine(AppContext.BaseDirectory, "RnnDsl", "RnnDsl.psd1")}' -ErrorAction Stop");
    }

    public void Set(string variable, object value) => _runspace.SessionStateProxy.SetVariable(variable, value);

    public Engine Begin(string script)
    {
        var engine = Engine.Create();
        engine.Runspace = _runspace;
        engine.AddScript(script);
        return engine;
    }

    public IList<PSObject> Run(string script)
    {
        using var engine = Begin(script);
        return engine.Invoke();
    }

    public void Dispose() => _runspace.Dispose();
}
