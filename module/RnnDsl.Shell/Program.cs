using System.Globalization;
using System.Text;

namespace RnnDsl.Shell;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = new ShellCulture();
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        if (Console.IsInputRedirected)
        {
            Console.InputEncoding = utf8;
        }

        // The engine reports the modules it imports to its makers unless it is told not to.
        if (Environment.GetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT") is null)
        {
            Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        }

        return Invocation.Run(CommandLine.Parse(arguments, Console.IsInputRedirected));
    }
}
