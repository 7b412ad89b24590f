using System.Globalization;
using RnnDsl.Data.Tests.Sources;

namespace RnnDsl.Data.Tests.Series;

/// <summary>Series with a label, of unequal lengths and of one or several features.</summary>
public sealed class SeriesImportTests : TemporaryFolder
{
    private static readonly (double[] X, double[] Y, string Label)[] s_rows =
        [([1, 2, 3], [10, 20, 30], "up"), ([0.5], [-1], "down"), ([4, 3], [1e-3, 7], "down"), ([9, 8, 7, 6.25], [0, 0, 0, 1], "up")];

    private static readonly string[] s_expected = ["down: 0.5 -1", "down: 4 0.001 3 7", "up: 1 10 2 20 3 30", "up: 9 0 8 0 7 0 6.25 1"];

    private ImportOptions Options => new(["x", "y"], "label") { TestSplit = 0.25, CacheFolder = Cache };

    [Fact]
    public void Import_JsonLinesParquetAndObjects_AreOneDataset()
    {
        var lines = Import(Lines(row => $"\"x\": [{Join(row.X)}], \"y\": [{Join(row.Y)}]"), Options);
        var parquet = Path.Combine(Folder, "t.parquet");
        SmallParquet.Write(parquet, ("label", s_rows.Select(row => row.Label).ToArray()), ("x", s_rows.Select(row => row.X).ToArray()), ("y", s_rows.Select(row => row.Y).ToArray()));

        lines.Encoder.ShouldBe(new NumberEncoder(2) { Length = 4 });
        (lines.Training.Count, lines.Test.Count).ShouldBe((3, 1));
        Rows(lines).Order(StringComparer.Ordinal).ShouldBe(s_expected);
        Import(parquet, Options).ShouldBe(lines);
        Datasets.OfRows("t", s_rows, (row, column) => column switch { "x" => row.X, "y" => row.Y, _ => row.Label }, Options).ShouldBe(lines);
    }

    [Fact]
    public void Import_ListOfLists_HasAFeatureForEachOfAStep()
    {
        var nested = s_rows.Select(row => row.X.Zip(row.Y, (x, y) => new[] { x, y }).ToArray()).ToArray();
        var parquet = Path.Combine(Folder, "t.parquet");
        SmallParquet.Write(parquet, ("label", s_rows.Select(row => row.Label).ToArray()), ("xy", nested));
        var options = Options with { Series = ["xy"] };

        var dataset = Import(parquet, options);

        Rows(dataset).Order(StringComparer.Ordinal).ShouldBe(s_expected);
        Import(Lines(row => $"\"xy\": [{string.Join(",", row.X.Zip(row.Y, (x, y) => $"[{Join([x, y])}]"))}]"), options).ShouldBe(dataset);
        Datasets.Of("t", s_rows.Zip(nested), row => row.Second, row => row.First.Label, Options with { Series = [], Label = "" }).ShouldBe(dataset);
    }

    [Theory]
    [InlineData("0,1,2,3")]
    [InlineData("-2.5,1e3,2000,1e4")]
    [InlineData("2025-01-31,2025-02-01 00:30,2025-02-01T01:00:00+01:00,2026-01-01")]
    public void Import_RowsThatAreTimeSteps_AreOrderedByTheirTime(string times)
    {
        var steps = s_rows.SelectMany((row, id) => row.X.Select((x, t) => $"{times.Split(',')[t]},{Join([x, row.Y[t]])},s{id},{row.Label}\n"));
        var path = Write("t.csv", $"time,x,y,series,label\n{string.Concat(steps.Reverse())}");

        Rows(Import(path, Options with { Id = "series", Time = "time" })).Order(StringComparer.Ordinal)
            .ShouldBe(times.Contains("00:30") ? ["down: 0.5 -1", "down: 4 0.001 3 7", "up: 1 10 3 30 2 20", "up: 9 0 7 0 8 0 6.25 1"] : s_expected);
    }

    [Fact]
    public void Import_TimeStepsWithoutTime_StandInTheOrderOfTheirRows()
    {
        var path = Write("t.jsonl", "{\"i\":1,\"x\":3,\"l\":0.5}\n{\"i\":2,\"x\":5,\"l\":1.5}\n{\"i\":1,\"x\":1,\"l\":0.5}\n{\"i\":1,\"x\":2,\"l\":0.5}\n");

        var dataset = Import(path, new ImportOptions(["x"], "l") { Id = "i", TestSplit = 0, CacheFolder = Cache });

        dataset.Labels.ShouldBe(new NumberLabels(["l"]));
        Values(dataset).Order().ShouldBe(["3 1 2", "5"]);
    }

    [Fact]
    public void Import_SeriesTheSecondTime_AreReadFromTheCache()
    {
        var path = Lines(row => $"\"x\": [{Join(row.X)}], \"y\": [{Join(row.Y)}]");
        var first = Import(path, Options);
        var log = new ProgressLog();

        Datasets.Import(path, Options, log, TestContext.Current.CancellationToken).ShouldBe(first);

        log.Reports.ShouldHaveSingleItem().Activity.ShouldStartWith("Taken from the cache, ");
        CacheFiles.Length.ShouldBe(1);
        Import(path, Options with { Series = ["y", "x"] }).ShouldNotBe(first);
        Import(path, Options with { Series = ["x"] }).Encoder.ShouldBe(new NumberEncoder(1) { Length = 4 });
        CacheFiles.Length.ShouldBe(3);
    }

    [Fact]
    public void Import_CachedSeriesWithAFlippedBit_AreNeverTrusted()
    {
        var path = Lines(row => $"\"x\": [{Join(row.X)}], \"y\": [{Join(row.Y)}]");
        var first = Import(path, Options);
        var file = CacheFiles.Single();
        var whole = File.ReadAllBytes(file);

        for (var position = 0; position < whole.Length; position += 5)
        {
            byte[] damaged = [.. whole];
            damaged[position] ^= (byte)(1 << (position % 8));
            File.WriteAllBytes(file, damaged);
            Import(path, Options).ShouldBe(first, $"byte {position} of {whole.Length}");
        }
    }

    [Fact]
    public void Import_Scaling_IsThatOfTheTrainingPart()
    {
        var path = Lines(row => $"\"x\": [{Join(row.X)}], \"y\": [{Join(row.Y)}]");
        var raw = Import(path, Options);

        var scaled = Import(path, Options with { Scaling = ScalingKind.MinMax });

        var encoder = scaled.Encoder.ShouldBeOfType<NumberEncoder>();
        encoder.Scaling.ShouldBe(Scaling.Fit(ScalingKind.MinMax, (ValueSequences)raw.Training.Inputs));
        scaled.Test.Inputs.ShouldBe(encoder.Encode((ValueSequences)raw.Test.Inputs));
        Import(path, Options with { Scaling = ScalingKind.MinMax }).ShouldBe(scaled);
        Should.Throw<InvalidDescriptionException>(() => Import(path, new("x", "label") { Scaling = ScalingKind.Standard })).Diagnostics.ShouldHaveSingleItem().Where.ShouldBe("Scaling");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public void Import_GivenLength_IsThatOfTheEncoder(int length) =>
        Import(Lines(row => $"\"x\": [{Join(row.X)}], \"y\": [{Join(row.Y)}]"), Options with { Length = length }).Encoder.Length.ShouldBe(length);

    private static Dataset Import(string path, ImportOptions options) => Datasets.Import(path, options);

    private string Lines(Func<(double[] X, double[] Y, string Label), string> columns) =>
        Write("t.jsonl", string.Concat(s_rows.Select(row => $"{{\"label\": \"{row.Label}\", {columns(row)}}}\n")));

    private static string Join(double[] numbers) => string.Join(",", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Rows(Dataset dataset) =>
        Values(dataset).Zip(dataset.Training.Classes.Concat(dataset.Test.Classes), (values, label) => $"{dataset.Labels.Names[label]}: {values}");

    private static IEnumerable<string> Values(Dataset dataset) => new[] { dataset.Training, dataset.Test }.SelectMany(part => Enumerable.Range(0, part.Count)
        .Select(i => string.Join(' ', ((ValueSequences)part.Inputs)[i].ToArray().Select(value => value.ToString(CultureInfo.InvariantCulture)))));
}
