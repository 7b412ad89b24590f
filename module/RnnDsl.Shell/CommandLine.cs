namespace RnnDsl.Shell;

/// <summary>Reads the process' arguments.</summary>
internal static class CommandLine
{
    public const string Usage = """
        Usage: RnnDsl.Shell [-Command TEXT | -File PATH [ARGUMENT...] | -Help]

        The PowerShell engine with the RnnDsl module loaded.

          -Command TEXT    run TEXT: everything that follows, joined by spaces;
                           '-' reads the script from standard input
          -File PATH ...   run the script PATH; what follows are its arguments:
                           -Name VALUE, -Switch, -Name:VALUE or positional
          -Help, -?        print this text

        Without arguments: a prompt, or the script on standard input if that is
        redirected. At the prompt Tab completes, Up and Ctrl+R bring back what was
        entered before, Alt+Enter begins a line, Ctrl+C stops what runs, and again
        what hangs, and Ctrl+D leaves.

        Exit codes: 0; 1 after a terminating error, or if the last command of
        -Command failed; N after 'exit N'; 64 for a wrong command line or a missing
        file; 130 when stopped by Ctrl+C.
        """;

    public static Request Parse(IReadOnlyList<string> arguments, bool inputIsRedirected)
    {
        if (arguments.Count == 0)
        {
            return inputIsRedirected ? new Request.StandardInput() : new Request.Interactive();
        }

        var rest = arguments.Skip(1).ToArray();
        return arguments[0].ToUpperInvariant() switch
        {
            "-COMMAND" when rest.Length == 0 => new Request.Misuse("-Command needs the text to run."),
            "-COMMAND" when rest is ["-"] => new Request.StandardInput(),
            "-COMMAND" => new Request.Command(string.Join(' ', rest)),
            "-FILE" when rest.Length == 0 => new Request.Misuse("-File needs the path of a script."),
            "-FILE" => new Request.File(rest[0], rest[1..]),
            "-HELP" or "--HELP" or "-?" when rest.Length == 0 => new Request.Help(),
            _ => new Request.Misuse($"'{arguments[0]}' is not an option of this shell."),
        };
    }
}
