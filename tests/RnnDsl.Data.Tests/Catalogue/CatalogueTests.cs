using System.Security.Cryptography;

namespace RnnDsl.Data.Tests.Catalogue;

public sealed class CatalogueTests
{
    [Fact]
    public void Names_AreAllThereAre() => Datasets.Names.ShouldBe(["adding", "airline-passengers", "copy", "etth1", "imdb", "reber", "reber-plain", "temporal-order", "temporal-order-3"]);

    [Fact]
    public void Get_ByName_SuggestsTheTrainingOfTheEntry()
    {
        var suggested = Datasets.Reber(count: 40).Defaults;

        suggested.ShouldBe(Datasets.Catalogue.Single(entry => entry.Name == "reber").Training);
        suggested.Optimizer.ShouldBe(new Adam(0.003));
    }

    [Fact]
    public void Catalogue_Imdb_SuggestsTheSettingsOfTheChapter() =>
        Datasets.Catalogue.Single(entry => entry.Name == "imdb").Training
            .ShouldBe(new TrainingOptions { Epochs = 10, BatchSize = 128, ValidationSplit = 0.2, Optimizer = new RmsProp { EpsilonOutsideRoot = true } });

    [Fact]
    public void Catalogue_EveryEntry_IsComplete() => Datasets.Catalogue.ShouldAllBe(entry =>
        entry.Description.Length > 20 && entry.Columns.Count > 0 && entry.Licence.Length > 0 && entry.Citation.Length > 0
        && (entry.IsGenerated
            ? entry.Bytes == 0 && entry.Sha256.Length == 0
            : entry.Address.StartsWith("https://", StringComparison.Ordinal) && entry.Bytes > 0 && entry.Sha256.Length == 64));

    [Theory]
    [InlineData("reber")]
    [InlineData("Reber")]
    [InlineData("REBER")]
    public void Get_NameInAnyCase_IsFound(string name) =>
        Datasets.Get(name, new DatasetRequest { Count = 20 }).Name.ShouldBe("reber");

    [Theory]
    [InlineData("rebber", "Did you mean 'reber'?")]
    [InlineData("imbd", "imdb, reber, reber-plain")]
    [InlineData("", "imdb, reber, reber-plain")]
    public void Get_UnknownName_ThrowsAndListsAll(string name, string expected) =>
        Should.Throw<InvalidDescriptionException>(() => Datasets.Get(name)).Message.ShouldContain(expected);

    [Fact]
    public void Get_EverythingOutOfRange_IsReportedAtOnce() =>
        Should.Throw<InvalidDescriptionException>(() => Datasets.Get("reber", new DatasetRequest { Words = 3, Length = -1, Count = 9, Path = "x" }))
            .Diagnostics.Select(d => d.Where).ShouldBe(["Words", "Length", "Count", "Path"]);

    [Fact]
    public void Get_OptionsOfTextsForWhatIsGenerated_AreRefused() =>
        Should.Throw<InvalidDescriptionException>(() => Datasets.Get("reber", new DatasetRequest { Words = 5, Length = 3 }))
            .Diagnostics.Select(d => d.Where).ShouldBe(["Words", "Length"]);

    [Theory]
    [InlineData("airline-passengers", "airline-passengers.csv")]
    [InlineData("etth1", "ETTh1.csv")]
    public void Catalogue_Tables_AreTheFilesThatAreKnown(string name, string file)
    {
        var path = SharedData.Path(file);
        var entry = Datasets.Catalogue.Single(entry => entry.Name == name);

        new FileInfo(path).Length.ShouldBe(entry.Bytes);
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))).ShouldBe(entry.Sha256);
        File.ReadLines(path).First().Replace("\"", "").Split(',').ShouldBe(entry.Columns);
        Datasets.Fetch(name, new DatasetRequest { Path = path }).ShouldBe(path);
    }

    [Fact]
    public void Get_Table_IsRefusedWithTheWayOut() =>
        Should.Throw<InvalidDescriptionException>(() => Datasets.Get("etth1")).Message.ShouldContain("Fetch");

    [Fact]
    public void Fetch_WhatIsGenerated_IsRefused() =>
        Should.Throw<InvalidDescriptionException>(() => Datasets.Fetch("adding")).Message.ShouldContain("airline-passengers, etth1, imdb");

    [Fact]
    public void Fetch_NegativeRetries_AreRefused() =>
        Should.Throw<InvalidDescriptionException>(() => Datasets.Fetch("etth1", new DatasetRequest { Retries = -1 })).Diagnostics[0].Where.ShouldBe("Retries");
}
