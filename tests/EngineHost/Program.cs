// The engine and nothing else: runs every argument as a script in a session of its own, all at the same time, and writes
// what they give, a line an object. Exits with 1 where a script wrote or threw an error.
using System.Management.Automation;
using System.Management.Automation.Runspaces;

Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
using var together = new Barrier(args.Length);
var failures = 0;
var threads = args.Select(script => new Thread(() => Run(script))).ToList();
threads.ForEach(thread => thread.Start());
threads.ForEach(thread => thread.Join());
return failures == 0 ? 0 : 1;

void Run(string script)
{
    using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
    runspace.Open();
    using var shell = PowerShell.Create(runspace);
    together.SignalAndWait();
    try
    {
        foreach (var output in shell.AddScript(script).Invoke())
        {
            Console.WriteLine(output);
        }
    }
    catch (RuntimeException error)
    {
        shell.Streams.Error.Add(error.ErrorRecord);
    }

    foreach (var error in shell.Streams.Error)
    {
        Console.Error.WriteLine($"{error}\n{error.Exception}\n{error.ScriptStackTrace}");
        Interlocked.Increment(ref failures);
    }
}
