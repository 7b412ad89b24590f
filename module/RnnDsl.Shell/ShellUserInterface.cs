using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace RnnDsl.Shell;

/// <summary>Output on standard output; questions, warnings, errors and progress on standard error.</summary>
internal sealed class ShellUserInterface(Screen screen) : PSHostUserInterface
{
    private const string Reset = "\e[0m";
    private readonly Questions _questions = new(screen);

    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface(screen);

    public override bool SupportsVirtualTerminal => screen.Colours;

    public override void Write(string value) => screen.WriteOutput(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        screen.WriteOutput(Coloured(foregroundColor, backgroundColor, value));

    public override void WriteLine(string value) => screen.WriteOutput(value + Environment.NewLine);

    public override void WriteLine(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        screen.WriteOutput(Coloured(foregroundColor, backgroundColor, value) + Environment.NewLine);

    public override void WriteErrorLine(string value) => screen.WriteError(value + Environment.NewLine);

    public override void WriteWarningLine(string message) =>
        WriteMessage(PSStyle.Instance.Formatting.Warning, $"WARNING: {message}");

    public override void WriteVerboseLine(string message) =>
        WriteMessage(PSStyle.Instance.Formatting.Verbose, $"VERBOSE: {message}");

    public override void WriteDebugLine(string message) =>
        WriteMessage(PSStyle.Instance.Formatting.Debug, $"DEBUG: {message}");

    public override void WriteProgress(long sourceId, ProgressRecord record) => screen.WriteProgress(sourceId, record);

    public override string ReadLine() => _questions.ReadLine();

    public override SecureString ReadLineAsSecureString() => _questions.ReadSecret();

    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions) =>
        _questions.Ask(caption, message, descriptions);

    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        _questions.Choose(caption, message, choices, defaultChoice);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) =>
        _questions.AskCredential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options) =>
        _questions.AskCredential(caption, message, userName);

    private void WriteMessage(string style, string message) =>
        screen.WriteError(style + message + Reset + Environment.NewLine);

    // A host that cannot tell its colours gives ones outside the enumeration: those are left as they are.
    private static string Coloured(ConsoleColor foreground, ConsoleColor background, string text)
    {
        var colours =
            (Enum.IsDefined(foreground) ? PSStyle.MapForegroundColorToEscapeSequence(foreground) : string.Empty)
            + (Enum.IsDefined(background) ? PSStyle.MapBackgroundColorToEscapeSequence(background) : string.Empty);
        return colours.Length == 0 ? text : colours + text + Reset;
    }
}
