using System.Diagnostics;
using System.Text;

namespace RnnDsl.Shell.Tests;

/// <summary>The built shell, run as its users run it.</summary>
internal static class ShellProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "RnnDsl.Shell.dll");

    /// <summary>The command line that starts the shell through <c>/bin/sh</c>.</summary>
    public static string CommandLine { get; } = $"'{DotnetHost}' '{Assembly}'";

    private static string DotnetHost => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs the shell to its end with nothing on standard input.</summary>
    public static Task<ShellResult> RunAsync(params string[] arguments) => RunWithInputAsync(string.Empty, arguments);

    /// <summary>Runs the shell to its end in a folder, with nothing on standard input.</summary>
    public static Task<ShellResult> RunInAsync(string folder, params string[] arguments) =>
        FinishAsync(StartProgram(DotnetHost, [Assembly, .. arguments], folder), string.Empty);

    /// <summary>Runs the shell to its end with <paramref name="input"/> on standard input.</summary>
    public static Task<ShellResult> RunWithInputAsync(string input, params string[] arguments) =>
        FinishAsync(Start(arguments), input);

    /// <summary>Runs another program to its end.</summary>
    public static Task<ShellResult> RunProgramAsync(string program, params string[] arguments) =>
        FinishAsync(StartProgram(program, arguments), string.Empty);

    /// <summary>Runs scripts to their end in a process with the bare engine, all at once, each in a session of its own.</summary>
    public static Task<ShellResult> RunEngineAsync(params string[] scripts) =>
        RunProgramAsync(DotnetHost, [Path.Combine(AppContext.BaseDirectory, "EngineHost.dll"), .. scripts]);

    /// <summary>Starts the shell.</summary>
    public static Process Start(params string[] arguments) => StartProgram(DotnetHost, [Assembly, .. arguments]);

    /// <summary>Waits for the end of a process whose standard output has been read no further than a line's end.</summary>
    public static async Task<ShellResult> FinishAsync(Process process, string input)
    {
        using (process)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(Patience);
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(patience.Token);
                var error = process.StandardError.ReadToEndAsync(patience.Token);
                await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
                process.StandardInput.Close();
                await process.WaitForExitAsync(patience.Token);
                return new ShellResult(process.ExitCode, await output, await error);
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }
        }
    }

    private static Process StartProgram(string program, string[] arguments, string folder = "")
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        return Process.Start(start)!;
    }
}
