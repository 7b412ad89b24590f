using System.IO.Compression;
using System.Xml.Linq;

namespace RnnDsl.Packages.Tests;

/// <summary>The NuGet packages of the libraries.</summary>
public class LibraryPackageTests
{
    public static TheoryData<string> Libraries { get; } = ["RnnDsl", "RnnDsl.Data", "RnnDsl.Kernels", "RnnDsl.Torch", "RnnDsl.Plots", "RnnDsl.FSharp"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Package_HasLibraryDocumentationReadmeAndSymbols(string library)
    {
        using var package = ZipFile.OpenRead(Packed.File($"{library}.{Packed.Version}.nupkg"));
        using var symbols = ZipFile.OpenRead(Packed.File($"{library}.{Packed.Version}.snupkg"));

        string[] needed = ["README.md", $"lib/net10.0/{library}.dll", $"lib/net10.0/{library}.xml"];
        needed.Except(package.Entries.Where(entry => entry.Length > 0).Select(entry => entry.FullName)).ShouldBeEmpty();
        symbols.Entries.Select(entry => entry.FullName).ShouldContain($"lib/net10.0/{library}.pdb");
        using var documentation = package.GetEntry($"lib/net10.0/{library}.xml")!.Open();
        XDocument.Load(documentation).Descendants("member").ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Package_TellsWhatItIs_AndAsksForTheSameVersionOfTheOthers(string library)
    {
        using var package = ZipFile.OpenRead(Packed.File($"{library}.{Packed.Version}.nupkg"));
        using var stream = package.GetEntry($"{library}.nuspec")!.Open();
        var facts = XDocument.Load(stream).Descendants().ToLookup(element => element.Name.LocalName);

        facts["id"].Single().Value.ShouldBe(library);
        facts["version"].Single().Value.ShouldBe(Packed.Version);
        facts["license"].Single().Value.ShouldBe("MIT");
        facts["readme"].Single().Value.ShouldBe("README.md");
        facts["description"].Single().Value.ShouldNotBe("Package Description");
        facts["dependency"].Where(dependency => ((string)dependency.Attribute("id")!).StartsWith("RnnDsl", StringComparison.Ordinal))
            .ShouldAllBe(dependency => (string)dependency.Attribute("version")! == Packed.Version);
        facts["dependency"].Where(dependency => library == "RnnDsl").ShouldBeEmpty();
    }
}
