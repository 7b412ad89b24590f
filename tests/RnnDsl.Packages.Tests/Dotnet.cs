using CliWrap;
using CliWrap.Buffered;

namespace RnnDsl.Packages.Tests;

/// <summary>Runs <c>dotnet</c>, or a program, in a folder and gives what it wrote; fails where it fails.</summary>
internal static class Dotnet
{
    /// <summary>The program that runs .NET programs.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs <c>dotnet</c> in a folder.</summary>
    public static Task<string> RunAsync(CleanFolder folder, params string[] arguments) => RunAsync(Host, folder, arguments);

    /// <summary>Runs a program in a folder, which is its home too, so that it finds nothing of this user.</summary>
    public static Task<string> RunAtHomeAsync(string program, CleanFolder folder, params string[] arguments) =>
        RunAsync(program, folder, arguments, ("HOME", folder.Path), ("USERPROFILE", folder.Path), ("XDG_DATA_HOME", null), ("LOCALAPPDATA", folder.Path), ("RNNDSL_CACHE", null), ("PSModulePath", null));

    private static async Task<string> RunAsync(string program, CleanFolder folder, string[] arguments, params (string Name, string? Value)[] environment)
    {
        var result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder.Path)
            .WithEnvironmentVariables(environment.ToDictionary(variable => variable.Name, variable => variable.Value))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, $"{result.StandardOutput}\n{result.StandardError}");
        return result.StandardOutput;
    }
}
