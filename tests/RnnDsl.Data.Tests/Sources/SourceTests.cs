using System.IO.Compression;
using RnnDsl.Data.Tests.Reviews;

namespace RnnDsl.Data.Tests.Sources;

/// <summary>The same rows from every kind of source are the same data set.</summary>
public sealed class SourceTests : TemporaryFolder
{
    private static readonly (string Text, string Label)[] s_rows =
    [
        ("a moving, funny film", "pos"), ("dull \"and\" long", "neg"), ("two\nlines", "pos"), ("\u00e9t\u00e9 \ud83d\ude00", "neg"), ("good", "pos"), ("bad", "neg"),
    ];

    private ImportOptions Options => new("text", "label") { Seed = 1, TestSplit = 0.34, Unit = TextUnit.Character, CacheFolder = Cache };

    [Fact]
    public void Import_JsonLinesAndParquet_AreTheDatasetOfTheCsv()
    {
        var csv = Import(Write("rows.csv", $"label,text\n{string.Concat(s_rows.Select(row => $"{row.Label},\"{row.Text.Replace("\"", "\"\"")}\"\n"))}"));
        var lines = s_rows.Select(row => System.Text.Json.JsonSerializer.Serialize(new { id = 1, text = row.Text, more = new[] { "x" }, label = row.Label }));
        var parquet = Path.Combine(Folder, "rows.parquet");
        SmallParquet.Write(parquet, ("text", s_rows.Select(row => row.Text).ToArray()), ("n", new int[6]), ("label", s_rows.Select(row => row.Label).ToArray()));

        csv.Labels.ShouldBe(new ClassLabels(["neg", "pos"]));
        Decoded(Import(Path.Combine(Folder, "rows.csv"), Options with { TestSplit = 0 })).Order(StringComparer.Ordinal).ShouldBe(s_rows.Select(row => $"{row.Label}: {row.Text}").Order(StringComparer.Ordinal));
        Import(Write("rows.jsonl", $"\ufeff{string.Join("\r\n", lines)}\n\n")).ShouldBe(csv);
        Import(Write("rows.ndjson", string.Join('\n', lines))).ShouldBe(csv);
        Import(parquet).ShouldBe(csv);
        Datasets.Of("rows", s_rows, row => row.Text, row => row.Label, Options with { Text = "", Label = "" }).ShouldBe(csv);
        Datasets.OfRows("rows", s_rows, (row, column) => column == "text" ? row.Text : row.Label, Options).ShouldBe(csv);
    }

    [Fact]
    public void Import_Types_AreLabelsAsTheyAre()
    {
        var path = Write("t.jsonl", "{\"t\": \"a\", \"l\": true}\n{\"t\": \"b\", \"l\": false}\n");
        Import(path, Options with { Text = "t", Label = "l", TestSplit = 0 }).Labels.ShouldBe(new ClassLabels(["false", "true"]));

        Import(Write("u.jsonl", "{\"t\": \"a\", \"l\": 10}\n{\"t\": \"b\", \"l\": 9}\n"), Options with { Text = "t", Label = "l", TestSplit = 0 }).Labels.ShouldBe(new ClassLabels(["9", "10"]));
        Datasets.Of("o", new[] { DayOfWeek.Friday, DayOfWeek.Monday }, day => $"{day}", day => day, new() { TestSplit = 0 }).Labels.ShouldBe(new ClassLabels(["Friday", "Monday"]));
    }

    [Theory]
    [InlineData("0,1,1,0", "2 classes (0, 1)")]
    [InlineData("5,3,1,4", "4 classes (1, 3, 4, 5)")]
    [InlineData("1.0,2.0,1.0,2.0", "2 classes (1.0, 2.0)")]
    [InlineData("1.5,2,1,2", "1 number (label)")]
    [InlineData("-1e-3,0,1,0", "1 number (label)")]
    [InlineData("1.5,2,x,2", "3 classes (1.5, 2, x)")]
    [InlineData("nan,1.5,nan,2", "3 classes (1.5, 2, nan)")]
    public void Import_LabelTypeLeftOut_IsInferredAndShown(string labels, string shown)
    {
        var path = Write("t.csv", $"text,label\n{string.Concat(labels.Split(',').Select(label => $"x,{label}\n"))}");

        Import(path, Options with { TestSplit = 0 }).ToString().ShouldEndWith($"examples of {shown}");
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(51, 1)]
    public void Import_ManyWholeNumbers_AreNumbersAboveFifty(int different, int names) =>
        Datasets.Of("n", Enumerable.Range(0, 200), i => "x", i => i % different, new() { TestSplit = 0 }).Labels.Names.Count.ShouldBe(names);

    [Fact]
    public void Import_FolderZipAndTar_AreOneDataset()
    {
        (string Name, string Text)[] files = [("train/neg/1.txt", "bad"), ("train/neg/2.txt", "dull"), ("train/pos/1.txt", "good"), ("test/pos/9.txt", "fine"), ("readme.txt", "no example"), ("train/urls.txt", "nor this"), ("train/neg/.3.txt", "hidden"), ("train/neg/list.csv", "x")];
        foreach (var (file, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, "texts", file))!);
            File.WriteAllText(Path.Combine(Folder, "texts", file), text);
        }

        ZipFile.CreateFromDirectory(Path.Combine(Folder, "texts"), Path.Combine(Folder, "texts.zip"), CompressionLevel.Fastest, includeBaseDirectory: true);
        Write("texts.tar.gz", SmallArchive.Of(files.Select(file => ($"./deep/down/{file.Name}", file.Text))));
        var log = new ProgressLog();
        var options = new ImportOptions { Unit = TextUnit.Character, CacheFolder = Cache };

        var folder = Datasets.Import(Path.Combine(Folder, "texts"), options, log, TestContext.Current.CancellationToken);

        folder.Name.ShouldBe("texts");
        Decoded(folder with { Test = folder.Test.Slice(0, 0) }).Order().ShouldBe(["neg: bad", "neg: dull", "pos: good"]);
        folder.Test.Count.ShouldBe(1);
        log.Reports.Where(report => report.IsWarning).ShouldHaveSingleItem().Activity.ShouldBe($"{Path.Combine(Folder, "texts", "readme.txt")} and 1 more are passed over: not in a folder of a label.");
        Datasets.Import(Path.Combine(Folder, "texts.zip"), options).ShouldBe(folder);
        Datasets.Import(Path.Combine(Folder, "texts.tar.gz"), options).ShouldBe(folder);
        Datasets.Import(Path.Combine(Folder, "texts") + Path.DirectorySeparatorChar, options).ShouldBe(folder);
    }

    [Fact]
    public void Import_FolderWithoutParts_IsCutByTheTestSplit()
    {
        for (var i = 0; i < 10; i++)
        {
            Directory.CreateDirectory(Path.Combine(Folder, "texts", i % 2 == 0 ? "even" : "odd"));
            File.WriteAllText(Path.Combine(Folder, "texts", i % 2 == 0 ? "even" : "odd", $"{i}.txt"), $"{i}");
        }

        var dataset = Datasets.Import(Path.Combine(Folder, "texts"), new() { TestSplit = 0.3, CacheFolder = Cache });

        (dataset.Training.Count, dataset.Test.Count).ShouldBe((7, 3));
        File.WriteAllText(Path.Combine(Folder, "texts", "odd", "11.txt"), "11");
        Datasets.Import(Path.Combine(Folder, "texts"), new() { TestSplit = 0.3, CacheFolder = Cache }).Training.Count.ShouldBe(7);
        Datasets.Import(Path.Combine(Folder, "texts"), new() { TestSplit = 0, CacheFolder = Cache }).Training.Count.ShouldBe(11);
    }

    [Fact]
    public void ImportAll_Files_AreOneDatasetNamedAfterTheirFolder()
    {
        var first = Write("a.csv", "text,label\na,x\nb,y\n");
        var second = Write("b.tsv", "label\ttext\nx\tc\n");

        var both = Datasets.ImportAll([first, second], Options with { TestSplit = 0 });

        both.Name.ShouldBe(Path.GetFileName(Folder));
        Decoded(both).Order().ShouldBe(["x: a", "x: c", "y: b"]);
        Datasets.ImportAll([second, first], Options with { TestSplit = 0 }).ShouldNotBe(both);
        Should.Throw<DataException>(() => Datasets.ImportAll([first, Write("c.csv", "text,label\n,x\n")], Options)).Path.ShouldEndWith("c.csv");
    }

    [Fact]
    public void Import_OptionsOfAnotherKindOfFile_AreAllRefused() =>
        Should.Throw<InvalidDescriptionException>(() => Import("t.zip", Options with { Text = "body", Id = "i", Delimiter = ";", HasHeader = false, Quotes = false }))
            .Diagnostics.Select(problem => problem.Where).ShouldBe(["Text", "Id", "Delimiter", "HasHeader", "Quotes"]);

    [Fact]
    public void Import_ColumnsThatDoNotGoTogether_AreAllRefused()
    {
        Should.Throw<InvalidDescriptionException>(() => Import("t.jsonl", new ImportOptions("a", "") { Series = ["b", ""], Time = "t" }))
            .Diagnostics.Select(problem => problem.Where).ShouldBe(["Label", "Series", "Series", "Time"]);
        Should.Throw<InvalidDescriptionException>(() => Import("t.jsonl", new ImportOptions("a", "a") { Id = "i" }))
            .Diagnostics.Select(problem => problem.Where).ShouldBe(["Id", "Label"]);
        Should.Throw<ArgumentException>(() => Datasets.ImportAll([], new()));
    }

    private Dataset Import(string path) => Import(path, Options);

    private static Dataset Import(string path, ImportOptions options) => Datasets.Import(path, options);

    private static IEnumerable<string> Decoded(Dataset dataset) => new[] { dataset.Training, dataset.Test }.SelectMany(part =>
        Enumerable.Range(0, part.Count).Select(i => $"{dataset.Labels.Names[part.Classes[i]]}: {((TextEncoder)dataset.Encoder).Decode(((TokenSequences)part.Inputs)[i][1..])}"));
}
