using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Data;

public sealed class TextOptionTests : IDisposable
{
    private const string Every =
        "-Case Keep -Punctuation Strip -Filter \"!.\" -MinCount 2 -Ties FirstSeen -StartId 0 -UnknownId 1 -FirstId 2 -Padding Post -Truncating Post";

    private static readonly TextEncoderOptions s_every = new()
    {
        Length = 0,
        Rules = new() { Case = TextCase.Keep, Punctuation = PunctuationRule.Strip, Filter = "!." },
        Vocabulary = new() { MinCount = 2, Ties = TokenOrder.FirstSeen, Ids = new() { Start = 0, Unknown = 1, First = 2 } },
        Padding = SequenceEnd.Post,
        Truncating = SequenceEnd.Post,
    };

    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public TextOptionTests()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "films.csv"), "text,label\nGood! good,a\nbad. bad,b\nGood it's,a\nbad it's,b\nbad,b\n");
        File.WriteAllText(Path.Combine(_folder.Path, "novel.txt"), "It was. It was! It will be");
        _session.GoTo(_folder.Path);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Parameters_ListOfAnObject_IsTakenElementByElement()
    {
        using var session = Small.Session();
        const string Rows = "$rows = 1..8 | ForEach-Object { @{ text = \"word $_\"; team = \"t$($_ % 2)\" } };";

        var again = session.Get<Dataset>($"{Rows} $first = $rows | ConvertTo-RnnDataset text team; $rows | ConvertTo-RnnDataset text team -Vocabulary $first.Encoder.Vocabulary.Tokens");

        again.Encoder.ShouldBeOfType<TextEncoder>().Vocabulary.Tokens.ShouldBe(session.Get<Dataset>("$first").Encoder.ShouldBeOfType<TextEncoder>().Vocabulary.Tokens);
        session.Set("metrics", (ValueList<Metric>)[new Accuracy(), new Auc()]);
        session.Get<TrainedModel>("New-RnnModel | Add-Gru 2 | Start-Training $strings -Epochs 1 -Metric $metrics").Options.Metrics.ShouldBe([new Accuracy(), new Auc()]);
    }

    [Fact]
    public void ImportRnnDataset_EveryOption_IsThatOfCSharp()
    {
        var dataset = _session.Get<Dataset>($"Import-RnnDataset films.csv text label {Every}");

        dataset.ShouldBe(Datasets.Import(Path.Combine(_folder.Path, "films.csv"), new ImportOptions("text", "label") { Encoding = s_every }));
        dataset.Encoder.Padding.ShouldBe(SequenceEnd.Post);
    }

    [Fact]
    public void ConvertToRnnDataset_GivenVocabulary_IsTaken() =>
        _session.Get<Dataset>("@{ text = 'good'; label = 'a' }, @{ text = 'bad'; label = 'b' }, @{ text = 'good bad'; label = 'a' } | ConvertTo-RnnDataset text label -TestSplit 0 -Vocabulary good, bad -Words 5")
            .Encoder.ShouldBeOfType<TextEncoder>().Vocabulary.ShouldBe(new Vocabulary(["good", "bad"]));

    [Fact]
    public void ImportRnnDataset_EncodingWithMoreBesideIt_IsBoth() =>
        _session.Get<Dataset>("Import-RnnDataset films.csv text label -Encoding ([RnnDsl.TextEncoderOptions]::TextVectorization) -Case Keep -Length 4").ShouldBe(Datasets.Import(
            Path.Combine(_folder.Path, "films.csv"),
            new ImportOptions("text", "label")
            {
                Encoding = TextEncoderOptions.TextVectorization with { Length = 4, Rules = new() { Case = TextCase.Keep, Punctuation = PunctuationRule.Strip } },
            }));

    [Fact]
    public void ImportRnnDataset_OptionsThatCollide_AreOneError() =>
        _session.Fails("Import-RnnDataset films.csv text label -StartId 2 -MinCount 0")
            .FullyQualifiedErrorId.ShouldBe("InvalidDescription,RnnDsl.PowerShell.ImportRnnDatasetCommand");

    [Fact]
    public void ImportRnnText_EveryOption_IsThatOfCSharp() =>
        _session.Get<Dataset>($"Import-RnnText novel.txt 3 -Unit Word -Words 50 -Stride 2 -TestSplit 0 {Every}").ShouldBe(Datasets.NextToken(
            Path.Combine(_folder.Path, "novel.txt"),
            new NextTokenOptions(3) { Encoding = s_every, Words = 50, Stride = 2, TestSplit = 0 },
            TestContext.Current.CancellationToken));

    [Fact]
    public void ImportRnnText_MissingFile_IsOneErrorThatNamesIt() =>
        _session.Fails("Import-RnnText nowhere.txt 3").Exception.Message.ShouldContain("nowhere.txt");

    [Fact]
    public void NewRnnText_Options_AreThoseOfCSharp()
    {
        var data = Datasets.NextToken(Path.Combine(_folder.Path, "novel.txt"), new NextTokenOptions(4) { Unit = TextUnit.Character, TestSplit = 0 }, TestContext.Current.CancellationToken);
        var trained = Rnn.Sequential().Gru(4).Train(data, Small.Options);
        _session.Set("trained", trained);

        _session.Get<string>("'It' | New-RnnText $trained -Count 9 -Temperature 0.5 -TopK 3 -Seed 4")
            .ShouldBe(trained.Generate("It", 9, new GenerationOptions { Temperature = 0.5, TopK = 3, Seed = 4 }));
        _session.Get<string>("New-RnnText $trained -Count 9").Length.ShouldBe(9);
    }

    [Fact]
    public void NewRnnText_ModelOfClasses_IsRefused()
    {
        _session.Set("trained", Small.Trained);

        _session.Fails("New-RnnText $trained 'B' -Count 3").Exception.Message.ShouldContain("next token");
    }

    [Theory]
    [InlineData("Get-RnnDataset -ListCached -Padding Post", "-Padding")]
    [InlineData("Get-RnnDataset -Case Keep", "-Case")]
    public void GetRnnDataset_WhereNothingIsEncoded_RefusesTheOptions(string script, string option)
    {
        var error = _session.Fails(script);

        error.FullyQualifiedErrorId.ShouldBe("NothingToEncode,RnnDsl.PowerShell.GetRnnDatasetCommand");
        error.Exception.Message.ShouldStartWith(option);
    }

    [Fact]
    public void GetRnnDataset_GeneratedStrings_HaveAnEncodingOfTheirOwn() =>
        _session.Fails("Get-RnnDataset reber -Padding Post").Exception.Message.ShouldContain("generated");
}
