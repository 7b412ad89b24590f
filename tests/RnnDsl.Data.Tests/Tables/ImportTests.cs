using System.Text;

namespace RnnDsl.Data.Tests.Tables;

public sealed class ImportTests : TemporaryFolder
{
    private const string Small = "id,text,label\n1,good film,pos\n2,bad film,neg\n3,good,pos\n4,bad,neg\n";

    [Fact]
    public void Import_CsvWithHeader_FindsColumnsByName()
    {
        var dataset = Import(Write("tickets.csv", Small));

        dataset.Name.ShouldBe("tickets");
        dataset.Labels.Names.ShouldBe(["neg", "pos"]);
        Rows(dataset).ShouldBe(["neg: bad", "neg: bad film", "pos: good", "pos: good film"]);
    }

    [Fact]
    public void Import_ByteOrderMarkCrLfQuotesAndLineBreaks_AreRead()
    {
        var csv = "\ufefftext,label\r\n\"first, \"\"line\"\"\r\nsecond\",a\r\nplain,b\r\n\r\n\"\u00e9t\u00e9\u2028\u0085 \",\"a\"\r\n";

        var dataset = Import(Write("t.csv", csv), Options with { Unit = TextUnit.Character });

        Rows(dataset).ShouldBe(["a: first, \"line\"\r\nsecond", "a: \u00e9t\u00e9\u2028\u0085 ", "b: plain"]);
    }

    [Fact]
    public void Import_LabelsAsNumbers_AreTheNumbersOfTheirRows()
    {
        var path = Write("t.csv", "text,stars\nx,4.5\nx x,-1\nx x x,1e2\nx x x x, 3 \nx x x x x,0\n");

        var dataset = Import(path, new ImportOptions("text", "stars") { LabelType = LabelType.Number, TestSplit = 0.4, CacheFolder = Cache });

        dataset.Labels.ShouldBe(new NumberLabels(["stars"]));
        (dataset.Training.Count, dataset.Test.Count).ShouldBe((3, 2));
        Numbers(dataset.Training).Concat(Numbers(dataset.Test)).Order().ShouldBe(["1 4.5", "2 -1", "3 100", "4 3", "5 0"]);

        IEnumerable<string> Numbers(Examples examples) => Enumerable.Range(0, examples.Count).Select(i =>
            FormattableString.Invariant($"{examples.Inputs.LengthOf(i) - 1} {((NumberTargets)examples.Targets)[i][0]}"));
    }

    [Theory]
    [InlineData("many")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e99")]
    public void Import_LabelThatIsNoNumber_NamesRowAndColumn(string label)
    {
        var path = Write("t.tsv", $"text\tstars\na\t1\nb\t{label}\n");

        var error = Should.Throw<DataException>(() => Import(path, new ImportOptions("text", "stars") { LabelType = LabelType.Number, CacheFolder = Cache }));

        (error.Row, error.Column).ShouldBe((3, "stars"));
        error.Message.ShouldContain($"'{label}' is no number");
    }

    [Fact]
    public void Import_OneNumberForAll_IsNoMistake() =>
        Import(Write("t.csv", "text,label\na,1\nb,1\n"), Options with { LabelType = LabelType.Number }).Training.Count.ShouldBe(2);

    [Fact]
    public void Import_UnknownLabelType_IsRefused() =>
        Should.Throw<InvalidDescriptionException>(() => Import("t.csv", Options with { LabelType = (LabelType)5 }))
            .Diagnostics.ShouldHaveSingleItem().Where.ShouldBe("LabelType");

    [Fact]
    public void Import_LastRowWithoutLineEnd_IsRead() =>
        Import(Write("t.csv", "text,label\na,0\nb,1")).Training.Count.ShouldBe(2);

    [Fact]
    public void Import_TsvAndGivenDelimiter_ReadTheSameRows()
    {
        var csv = Rows(Import(Write("t.csv", Small)));

        Rows(Import(Write("t.tsv", Small.Replace(',', '\t')))).ShouldBe(csv);
        Rows(Import(Write("u.csv", Small.Replace(',', ';')), Options with { Delimiter = ";" })).ShouldBe(csv);
    }

    [Fact]
    public void Import_WithoutHeaderAndQuotes_TakesPositionsAndKeepsQuotes()
    {
        var path = Write("t.txt", "\"Great\t1\nit \"works\"\t1\nno\"\t0\n");

        var dataset = Import(path, new ImportOptions("1", "2") { HasHeader = false, Quotes = false, Unit = TextUnit.Character, TestSplit = 0, CacheFolder = Cache });

        Rows(dataset).ShouldBe(["0: no\"", "1: \"Great", "1: it \"works\""]);
    }

    [Theory]
    [InlineData("10,9,-1,2.5", "-1,2.5,9,10")]
    [InlineData("10,9,b,2.5", "10,2.5,9,b")]
    [InlineData("yes,no,Yes,No", "No,Yes,no,yes")]
    public void Import_Labels_AreOrderedByValueWhenAllAreNumbersElseOrdinally(string labels, string expected)
    {
        var csv = $"text,label\n{string.Concat(labels.Split(',').Select(label => $"x,{label}\n"))}";

        Import(Write("t.csv", csv), Options with { LabelType = LabelType.Class }).Labels.Names.ShouldBe(expected.Split(',').ToValueList());
    }

    [Fact]
    public void Import_TestSplit_CutsOffThatShareOfTheShuffledRows()
    {
        var path = Write("t.csv", $"text,label\n{string.Concat(Enumerable.Range(0, 100).Select(i => $"w{i},{i / 50}\n"))}");

        var dataset = Import(path, Options with { TestSplit = 0.2, Seed = 1 });

        (dataset.Training.Count, dataset.Test.Count).ShouldBe((80, 20));
        dataset.Test.Classes.Sum().ShouldBeInRange(1, 19);
        dataset.ShouldBe(Import(path, Options with { TestSplit = 0.2, Seed = 1 }));
        dataset.ShouldNotBe(Import(path, Options with { TestSplit = 0.2, Seed = 2 }));

        // Every word stands once, so a vocabulary of the training part knows no word that is held out.
        var test = (TokenSequences)dataset.Test.Inputs;
        Enumerable.Range(0, 20).SelectMany(i => test[i].ToArray()).Distinct().ShouldBe([Vocabulary.StartId, Vocabulary.UnknownId]);
        ((TextEncoder)dataset.Encoder).Vocabulary.Tokens.Count.ShouldBe(80);
    }

    [Fact]
    public void Import_SameContentUnderAnEndingWithAnotherDelimiter_IsReadAnew()
    {
        Import(Write("t.csv", "text,label\na,0\nb,1\n"));

        Should.Throw<DataException>(() => Import(Write("t.tsv", "text,label\na,0\nb,1\n")));
    }

    [Theory]
    [InlineData("text,label\na,0\nb,1,2\n", 3, "3", "has 3 of 2 columns")]
    [InlineData("text,label\na,0\nb\n", 3, "2", "has 1 of 2 columns")]
    [InlineData("text,label\n\"a\nb\",0\n,1\n", 4, "text", "empty")]
    [InlineData("text,label\na,0\nb, \n", 3, "label", "empty")]
    [InlineData("text,label\na,0\n\"b\" c,1\n", 3, "1", "quotes")]
    [InlineData("text,label\na,0\nb\"c,1\n", 3, "1", "quotes")]
    [InlineData("text,label\na,0\nb,\"1\nc,0\n", 3, "2", "quotes")]
    [InlineData("texts,label\na,0\nb,1\n", 1, "text", "Did you mean 'texts'?")]
    [InlineData("text,text,label\na,b,0\n", 1, "text", "twice")]
    [InlineData("text,label\na,0\nb,0\n", 2, "label", "all 2 rows")]
    [InlineData("text,label\n", 0, "", "no rows")]
    [InlineData("", 0, "", "it is empty")]
    [InlineData("\n\n", 0, "", "it is empty")]
    [InlineData("\ufeff", 0, "", "it is empty")]
    public void Import_WrongTable_ThrowsOneErrorWithRowColumnAndMend(string csv, long row, string column, string problem)
    {
        var path = Write("wrong.csv", csv);

        var e = Should.Throw<DataException>(() => Import(path));

        e.Path.ShouldBe(path);
        e.Message.ShouldContain(path);
        e.Message.ShouldContain(problem);
        if (row > 0)
        {
            (e.Row, e.Column).ShouldBe((row, column));
        }

        CacheFiles.ShouldBeEmpty();
    }

    [Fact]
    public void Import_AnotherEncoding_ThrowsWithRowAndColumn()
    {
        var path = Write("latin.csv", Encoding.Latin1.GetBytes("text,label\na,0\ncaf\u00e9,1\n"));

        var e = Should.Throw<DataException>(() => Import(path));

        (e.Row, e.Column).ShouldBe((3, "text"));
        e.Message.ShouldContain("UTF-8");
    }

    [Fact]
    public void Import_Utf16_ThrowsAndSaysSo() =>
        Should.Throw<DataException>(() => Import(Write("t.csv", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Small)]))).Message.ShouldContain("UTF-16");

    [Fact]
    public void Import_LabelThatIsOnlyHeldOut_ThrowsWithItsRow()
    {
        var path = Write("t.csv", "text,label\na,0\nb,1\n");

        var e = Should.Throw<DataException>(() => Import(path, Options with { TestSplit = 0.5 }));

        e.Row.ShouldBeInRange(2, 3);
        e.Column.ShouldBe("label");
    }

    [Fact]
    public void Import_PositionBehindTheLastColumn_Throws() =>
        Should.Throw<DataException>(() => Import(Write("t.csv", "a,0\n"), new ImportOptions("1", "3") { HasHeader = false, CacheFolder = Cache })).Column.ShouldBe("3");

    [Fact]
    public void Import_EverythingOutOfRange_IsReportedAtOnce() =>
        Should.Throw<InvalidDescriptionException>(() => Import("none.csv", new ImportOptions("", "x")
        {
            Words = 0,
            Length = -1,
            TestSplit = double.NaN,
            Delimiter = "::",
            HasHeader = false,
        })).Diagnostics.Select(d => d.Where).ShouldBe(["Words", "Length", "Delimiter", "TestSplit", "Text", "Label"]);

    private ImportOptions Options => new("text", "label") { TestSplit = 0, CacheFolder = Cache };

    private Dataset Import(string path) => Import(path, Options);

    private static Dataset Import(string path, ImportOptions options) => Datasets.Import(path, options);

    private static string[] Rows(Dataset dataset) =>
    [
        .. Enumerable.Range(0, dataset.Training.Count)
            .Select(i => $"{dataset.Labels.Names[dataset.Training.Classes[i]]}: {((TextEncoder)dataset.Encoder).Decode(((TokenSequences)dataset.Training.Inputs)[i][1..])}")
            .Order(StringComparer.Ordinal),
    ];
}
