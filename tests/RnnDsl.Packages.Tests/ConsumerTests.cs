namespace RnnDsl.Packages.Tests;

/// <summary>Programs of users, in folders of their own, that refer to the packages.</summary>
public sealed class ConsumerTests : IDisposable
{
    private readonly CleanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Programs_OneTrains_AnotherPredictsWithoutANativeLibrary()
    {
        var trainer = Program(
            "Trainer",
            ["RnnDsl.Data", "RnnDsl.Torch"],
            """<PackageReference Include="TorchSharp-cpu" Version="0.107.0" />""",
            """
            using RnnDsl;

            var data = Datasets.Reber(count: 400);
            var trained = Rnn.Sequential().Lstm(8).Train(data, new TrainingOptions { Epochs = 1 });
            trained.Save("reber.safetensors");
            Console.WriteLine(trained.Predict("BTBTXSETE").Value.ToString("F5"));
            """);
        var predictor = Program(
            "Predictor",
            ["RnnDsl.Kernels"],
            "",
            """
            using RnnDsl;

            Console.WriteLine(TrainedModel.Load("reber.safetensors").Predict("BTBTXSETE").Value.ToString("F5"));
            """);

        var told = await Run(trainer);
        (await Run(predictor)).ShouldBe(told);

        double.Parse(told, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(0, 1);
        Directory.GetFiles(Path.GetDirectoryName(predictor)!, "*torch*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private Task<string> Run(string project) =>
        Dotnet.RunAsync(_folder, "run", "--project", project, "-c", "Release");

    // The packages of the project come from where they were packed, into a folder of this test; others may lie in the user's already.
    private string Program(string name, string[] libraries, string others, string code)
    {
        Directory.CreateDirectory(_folder[name]);
        var users = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var project = Path.Combine(_folder[name], $"{name}.csproj");
        File.WriteAllText(Path.Combine(_folder[name], "Program.cs"), code);
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreAdditionalProjectSources>{Packed.Folder}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{_folder["packages"]}</RestorePackagesPath>
                <RestoreFallbackFolders>{users}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                {string.Join('\n', libraries.Select(library => $"""<PackageReference Include="{library}" Version="{Packed.Version}" />"""))}
                {others}
              </ItemGroup>
            </Project>
            """);
        return project;
    }
}
