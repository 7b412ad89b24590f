using Parquet;
using Parquet.Schema;

namespace RnnDsl.Data.Tests.Streams;

public sealed class StreamTests : TemporaryFolder
{
    private static readonly StreamOptions s_options = new() { Length = 6 };

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1_000)]
    public void Stream_ExportedTokens_AreTheSame(int groupSize)
    {
        var data = Datasets.Reber(count: 50, seed: 2);
        Datasets.Export(data, InFolder("strings.parquet"), groupSize);

        var streamed = Datasets.Stream(InFolder("strings.parquet"), new StreamOptions());

        (streamed.Name, streamed.Encoder, streamed.Labels).ShouldBe(("strings", data.Encoder, data.Labels));
        streamed.Training.Inputs.ShouldBeOfType<StreamedSequences>();
        streamed.Training.Load().ShouldBe(data.Training);
        streamed.Test.Load().ShouldBe(data.Test);
        streamed.Training.Slice(7, 30).Load().ShouldBe(data.Training.Slice(7, 30));
        streamed.Training.Inputs.LengthOf(11).ShouldBe(data.Training.Inputs.LengthOf(11));
        streamed.Training.Inputs.LongestLength().ShouldBe(data.Training.Inputs.LongestLength());
        streamed.ShouldBe(Datasets.Stream(InFolder("strings.parquet"), new StreamOptions()));
    }

    [Fact]
    public void Stream_ExportedValuesAndNumbers_AreTheSame()
    {
        var data = Datasets.Get("adding", new DatasetRequest { Count = 30, Steps = 20 });
        Datasets.Export(data, InFolder("adding.parquet"), 7);

        var streamed = Datasets.Stream(InFolder("adding.parquet"), s_options);

        streamed.Encoder.ShouldBe(data.Encoder with { Length = 6 });
        streamed.Training.Load().ShouldBe(data.Training);
        streamed.Test.Load().ShouldBe(data.Test);
    }

    [Fact]
    public void Stream_Folder_IsItsFilesInTheOrderOfTheirNames()
    {
        var data = Datasets.Reber(count: 60, seed: 2);
        Directory.CreateDirectory(InFolder("big"));
        Datasets.Export(data with { Training = data.Training.Slice(40, 20) }, InFolder("big/b.parquet"), 6);
        Datasets.Export(data with { Training = data.Training.Slice(0, 40), Test = data.Test.Slice(0, 0) }, InFolder("big/a.parquet"), 6);
        Write("big/notes.txt", "no data");

        var streamed = Datasets.Stream($"{InFolder("big")}/", new StreamOptions());

        streamed.Name.ShouldBe("big");
        streamed.Training.Load().ShouldBe(data.Training);
        streamed.Test.Load().ShouldBe(data.Test);
    }

    [Fact]
    public void Stream_CachedDataset_IsReadThoughItsSplitsShareARowGroup()
    {
        var path = Write("t.csv", "text,label\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"word{i % 4} word{i},{(i % 2 == 0 ? "x" : "y")}\n")));
        var data = Datasets.Import(path, new ImportOptions("text", "label") { CacheFolder = Cache });

        var streamed = Datasets.Stream(CacheFiles.Single(), new StreamOptions());

        streamed.Training.Load().ShouldBe(data.Training);
        streamed.Test.Load().ShouldBe(data.Test);
    }

    [Fact]
    public async Task Stream_FileOfAnotherTool_IsReadWithAGivenEncoderAndLabels()
    {
        var path = await WriteFile(new ListField("ids", new DataField<int?>("item")), [1, 3, 4, 1, 2], [0, 1, 1, 0, 1], [0, 1, 1]);

        var streamed = Datasets.Stream(path, SmallEncoder, new ClassLabels(["no", "yes"]), s_options);

        streamed.Training.Load().ShouldBe(new Examples(TokenSequences.Of([[1, 3, 4], [1, 2]]), [0, 1]));
        streamed.Test.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Stream_FileWithoutMetadata_SaysWhatToGive()
    {
        var path = await WriteFile(new ListField("ids", new DataField<int>("element")), [1, 3], [0, 1], [0]);

        Should.Throw<DataException>(() => Datasets.Stream(path, s_options)).Message.ShouldContain("Like");
    }

    [Theory]
    [InlineData(9, 1, "row 2, column 'ids': it has id 9")]
    [InlineData(-1, 1, "row 2, column 'ids': it has id -1")]
    [InlineData(4, 2, "row 2, column 'label': it is 2")]
    public async Task Stream_NumberOutOfRange_NamesFileRowAndColumn(int id, int label, string expected)
    {
        var path = await WriteFile(new ListField("ids", new DataField<int>("element")), [1, 3, 4, 1, id], [0, 1, 1, 0, 1], [0, label]);
        var streamed = Datasets.Stream(path, SmallEncoder, new ClassLabels(["no", "yes"]), s_options);

        Should.Throw<DataException>(() => streamed.Training.Load()).Message.ShouldContain($"{path}, {expected}");
    }

    [Fact]
    public async Task Stream_OtherColumns_NamesTheOneThatIsMissing()
    {
        var path = await WriteFile(new ListField("tokens", new DataField<int>("element")), [1, 3], [0, 1], [0]);

        Should.Throw<DataException>(() => Datasets.Stream(path, SmallEncoder, new ClassLabels(["no", "yes"]), s_options)).Message
            .ShouldContain("column 'ids': there is no such column. The file has tokens, label");
    }

    [Fact]
    public void Stream_FileThatChanged_IsNoticed()
    {
        var path = InFolder("strings.parquet");
        Datasets.Export(Datasets.Reber(count: 50, seed: 2), path);
        var streamed = Datasets.Stream(path, new StreamOptions());
        Datasets.Export(Datasets.Reber(count: 50, seed: 3), path);

        Should.Throw<DataException>(() => streamed.Training.Load()).Message.ShouldContain("changed");
    }

    [Fact]
    public void Stream_FileCutOffAnywhere_IsOneClearError()
    {
        var path = InFolder("strings.parquet");
        Datasets.Export(Datasets.Reber(count: 50, seed: 2), path);
        var whole = File.ReadAllBytes(path);

        for (var length = 0; length < whole.Length; length += 97)
        {
            File.WriteAllBytes(path, whole[..length]);
            Should.Throw<DataException>(() => Datasets.Stream(path, new StreamOptions())).Path.ShouldBe(path);
        }
    }

    [Fact]
    public void Stream_FilesOfTwoDatasets_AreRefused()
    {
        Directory.CreateDirectory(InFolder("big"));
        Datasets.Export(Datasets.Reber(count: 50), InFolder("big/a.parquet"));
        Datasets.Export(Datasets.Get("copy", new DatasetRequest { Count = 50 }), InFolder("big/b.parquet"));

        Should.Throw<DataException>(() => Datasets.Stream(InFolder("big"), new StreamOptions())).Path.ShouldBe(InFolder("big/b.parquet"));
    }

    [Fact]
    public void Stream_NothingThere_IsOneClearError()
    {
        Directory.CreateDirectory(InFolder("empty"));

        Should.Throw<DataException>(() => Datasets.Stream(InFolder("empty"), new StreamOptions())).Message.ShouldContain("*.parquet");
        Should.Throw<DataException>(() => Datasets.Stream(InFolder("none"), new StreamOptions())).Message.ShouldContain("no such file");
    }

    [Fact]
    public void Stream_OpenLength_IsRefused()
    {
        Datasets.Export(Datasets.Get("adding", new DatasetRequest { Count = 10 }), InFolder("adding.parquet"));

        Should.Throw<InvalidDescriptionException>(() => Datasets.Stream(InFolder("adding.parquet"), new StreamOptions())).Diagnostics[0].Where.ShouldBe("Length");
    }

    [Fact]
    public void Stream_OptionsOutOfRange_AreReportedAtOnce() =>
        Should.Throw<InvalidDescriptionException>(() => Datasets.Stream("x", new StreamOptions { ShuffleBuffer = 0, Length = -1 }))
            .Diagnostics.Select(problem => problem.Where).ShouldBe(["ShuffleBuffer", "Length"]);

    private static TextEncoder SmallEncoder => new(new Vocabulary(["a", "b"]), TextUnit.Word);

    private string InFolder(string name) => Path.Combine(Folder, name);

    private async Task<string> WriteFile(ListField lists, int[] values, int[] repetitions, int[] labels)
    {
        var path = InFolder("other.parquet");
        var schema = new ParquetSchema(lists, new DataField<int>("label"));
        var fields = schema.DataFields;
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(schema, file, cancellationToken: TestContext.Current.CancellationToken);
        using var group = writer.CreateRowGroup();
        int[] definitions = [.. values.Select(_ => fields[0].MaxDefinitionLevel)];
        await group.WriteAllPartsAsync<int>(fields[0], values, definitions, repetitions, TestContext.Current.CancellationToken);
        await group.WriteAsync<int>(fields[1], labels.AsMemory(0, repetitions.Count(level => level == 0)), cancellationToken: TestContext.Current.CancellationToken);
        group.CompleteValidate();
        return path;
    }
}
