using System.Globalization;
using System.Management.Automation.Host;

namespace RnnDsl.PowerShell.Tests.Engine;

/// <summary>A host that keeps what a person would have seen.</summary>
internal sealed class RecordingHost(int width, bool hasColours = false, int height = 50) : PSHost
{
    private readonly RecordingScreen _screen = new(width, height, hasColours);

    public string Text => _screen.Text.ToString();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "RecordingHost";

    public override PSHostUserInterface UI => _screen;

    public override Version Version { get; } = new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }
}
