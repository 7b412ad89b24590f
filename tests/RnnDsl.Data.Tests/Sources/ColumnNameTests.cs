namespace RnnDsl.Data.Tests.Sources;

/// <summary>The names of the columns, read without the rows.</summary>
public sealed class ColumnNameTests : TemporaryFolder
{
    [Fact]
    public void Columns_EveryKindOfFile_AreThoseOfItsBeginning()
    {
        var parquet = Path.Combine(Folder, "rows.parquet");
        SmallParquet.Write(parquet, ("text", new[] { "a" }), ("n", new int[1]));

        Datasets.Columns(Write("a.csv", "text,\"two, words\"\n\"never closed"), new()).ShouldBe(["text", "two, words"]);
        Datasets.Columns(Write("a.tsv", "text\tlabel\n"), new()).ShouldBe(["text", "label"]);
        Datasets.Columns(Write("b.csv", "text;label\n"), new() { Delimiter = ";" }).ShouldBe(["text", "label"]);
        Datasets.Columns(Write("c.csv", "some,more,fields\n"), new() { HasHeader = false }).ShouldBe(["1", "2", "3"]);
        Datasets.Columns(Write("d.jsonl", "{\"b\":1,\"a\":2}\nnever read"), new()).ShouldBe(["b", "a"]);
        Datasets.Columns(parquet, new()).ShouldBe(["text", "n"]);
        Datasets.Columns(Folder, new()).ShouldBe(["text", "label"]);
    }

    [Fact]
    public void Columns_NoFile_IsADataError() => Should.Throw<DataException>(() => Datasets.Columns("nowhere.csv", new()));
}
