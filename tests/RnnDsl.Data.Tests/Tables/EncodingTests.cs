using Parquet;

namespace RnnDsl.Data.Tests.Tables;

/// <summary>What of an encoding reaches a data set and the recipe under which it is kept.</summary>
public sealed class EncodingTests : TemporaryFolder
{
    private const string Rows = "text,label\nGood film,a\nbad film,b\nGood,a\nbad bad film,b\n";

    private ImportOptions Options => new("text", "label") { TestSplit = 0, CacheFolder = Path.Combine(Folder, "cache") };

    [Fact]
    public async Task Import_NoWishes_HasTheRecipeOfTheFirstVersion()
    {
        Import(Options);

        (await Recipe()).ShouldBe("""{"text":"text","label":"label","delimiter":",","hasHeader":true,"quotes":true,"labelType":"inferred","testSplit":0,"seed":0,"unit":"word","words":10000,"length":0,"cacheFolder":""}""");
    }

    [Fact]
    public async Task Import_OtherEncoding_IsAnotherRecipeAndComesBackFromTheCache()
    {
        var options = Options with { Encoding = TextEncoderOptions.TextVectorization };

        var dataset = Import(options);

        (await Recipe()).ShouldContain("ordinal_descending");
        Import(options).ShouldBe(dataset);
        dataset.Encoder.Padding.ShouldBe(SequenceEnd.Post);
        dataset.Encoder.Length.ShouldBe(3);
        ((TextEncoder)dataset.Encoder).Vocabulary.Tokens.ShouldBe(["film", "bad", "good"]);
        Import(Options).ShouldNotBe(dataset);
    }

    [Fact]
    public void Import_UnitWordsAndLength_ChangeTheEncodingBehindWhichTheyAreSet()
    {
        var options = Options with { Encoding = TextEncoderOptions.TextVectorization, Unit = TextUnit.Character, Words = 9, Length = 7 };

        options.Encoding.ShouldBe(TextEncoderOptions.TextVectorization with { Unit = TextUnit.Character, Words = 9, Length = 7 });
    }

    [Fact]
    public void Import_SeriesWithRulesOfTokens_IsRefused()
    {
        var options = Options with { Text = "", Series = ["text"], Encoding = TextEncoderOptions.Tokenizer };

        Should.Throw<InvalidDescriptionException>(() => Import(options)).Diagnostics.Select(problem => problem.Where).ShouldBe(["Encoding"]);
    }

    private Dataset Import(ImportOptions options)
    {
        var path = Path.Combine(Folder, "films.csv");
        File.WriteAllText(path, Rows);
        return Datasets.Import(path, options);
    }

    private async Task<string> Recipe()
    {
        var file = Directory.GetFiles(Path.Combine(Folder, "cache"), "*.parquet").ShouldHaveSingleItem();
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        return reader.CustomMetadata["rnndsl.recipe"];
    }
}
