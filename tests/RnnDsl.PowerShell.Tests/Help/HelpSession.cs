using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Help;

/// <summary>A session for all tests that only look at the help.</summary>
public sealed class HelpSession : IDisposable
{
    internal Session Session { get; } = new();

    public void Dispose() => Session.Dispose();
}
