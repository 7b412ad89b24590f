using RnnDsl.Data.Tests.Sources;

namespace RnnDsl.Data.Tests.BadInputs;

/// <summary>Parquet files.</summary>
internal static class BadParquet
{
    private static readonly ImportOptions s_series = new(["x"], "label") { TestSplit = 0 };

    private static readonly string[] s_labels = ["a", "b"];

    public static BadInput[] All { get; } =
    [
        Changed("Parquet cut off", file => file[..^20]),
        Changed("half a Parquet file", file => file[..(file.Length / 2)]),
        Changed("empty Parquet file", _ => []),
        Changed("Parquet with a damaged footer", file =>
        {
            file.AsSpan(file.Length - 8 - BitConverter.ToInt32(file, file.Length - 8), 40).Fill(0xff);
            return file;
        }),
        BadInput.Text("text named parquet", "t.parquet", "text,label\na,0\n", 0, "", "no Parquet file"),
        Rows("Parquet without the column", "texts", new string?[] { "x", "y" }, 0, "text", "Did you mean 'texts'?"),
        Rows("Parquet with a null as text", "text", new string?[] { "x", null }, 2, "text", "empty"),
        Rows("Parquet with a number as text", "text", new double[] { 1, 2 }, 1, "text", "a number and no text"),
        Rows("Parquet with an empty text", "text", new string?[] { "x", "" }, 2, "text", "empty"),
        Rows("Parquet with NaN in a series", "x", new double[][] { [1], [2, double.NaN] }, 2, "x", "time step 2 is NaN") with { Options = s_series },
        Rows("Parquet with infinity in a series", "x", new double[][] { [1], [double.PositiveInfinity] }, 2, "x", "time step 1 is Infinity") with { Options = s_series },
        Rows("Parquet with an empty series", "x", new double[][] { [1], [] }, 2, "x", "empty") with { Options = s_series },
        Rows("Parquet with a number where a series should be", "x", new double[] { 1, 2 }, 1, "x", "a list of numbers is needed") with { Options = s_series },
    ];

    private static BadInput Rows(string name, string column, Array values, long row, string where, string problem) =>
        new(name, "t.parquet", path => SmallParquet.Write(path, (column, values), ("label", s_labels)), row, where, problem);

    private static BadInput Changed(string name, Func<byte[], byte[]> change) => new(
        name,
        "t.parquet",
        path =>
        {
            SmallParquet.Write(path, ("text", s_labels), ("label", s_labels));
            File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
        },
        0,
        "",
        "no Parquet file, or it is damaged or cut off");
}
