namespace RnnDsl.Data.Tests.Catalogue;

public sealed class CatalogueTests
{
    [Fact]
    public void Names_AreAllThereAre() => Datasets.Names.ShouldBe(["imdb", "reber"]);

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
        entry.Description.Length > 20 && entry.Licence.Length > 0 && entry.Citation.Length > 0
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
    [InlineData("imbd", "imdb, reber")]
    [InlineData("", "imdb, reber")]
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
}
