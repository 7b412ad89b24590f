using System.Text;

namespace RnnDsl.Data.Tests.BadInputs;

/// <summary>Delimited files.</summary>
internal static class BadTables
{
    private const string Good = "text,label\na,0\nb,1\n";

    private static readonly ImportOptions s_numbers = new("text", "label") { LabelType = LabelType.Number, TestSplit = 0 };

    private static readonly ImportOptions s_positions = new("1", "2") { HasHeader = false, TestSplit = 0 };

    public static BadInput[] All { get; } =
    [
        Csv("a column too many", Good + "c,1,2\n", 4, "3", "has 3 of 2 columns"),
        Csv("a column too few", Good + "c\n", 4, "2", "has 1 of 2 columns"),
        Csv("another delimiter", "text;label\na;0\nb;1\n", 1, "label", "no such column"),
        Csv("empty text", "text,label\n\"a\nb\",0\n,1\n", 4, "text", "empty"),
        Csv("text of spaces", "text,label\na,0\n   ,1\n", 3, "text", "empty"),
        Csv("empty label", "text,label\na,0\nb,\n", 3, "label", "empty"),
        Csv("text behind a quote", "text,label\na,0\n\"b\" c,1\n", 3, "1", "quotes"),
        Csv("quote within a field", "text,label\na,0\nb\"c,1\n", 3, "1", "quotes"),
        Csv("quote that never ends", "text,label\na,0\nb,\"1\nc,0\n", 3, "2", "quotes"),
        Csv("column misspelt", "texts,label\na,0\nb,1\n", 1, "text", "Did you mean 'texts'?"),
        Csv("header names a column twice", "text,text,label\na,b,0\n", 1, "text", "twice"),
        Csv("header is missing", "a,0\nb,1\n", 1, "label", "no such column"),
        Csv("one class only", "text,label\na,0\nb,0\n", 2, "label", "all 2 rows"),
        Csv("header alone", "text,label\n", 0, "", "no rows"),
        Csv("nothing", "", 0, "", "it is empty"),
        Csv("empty lines", "\n\n", 0, "", "it is empty"),
        Csv("byte order mark alone", "\ufeff", 0, "", "it is empty"),
        Csv("zero bytes", "text,label\na,0\nb\0,1\n", 0, "", "zero bytes"),
        Csv("label that is no number", "text,label\na,1.5\nb,many\n", 3, "label", "'many' is no number") with { Options = s_numbers },
        Csv("label NaN", "text,label\na,1.5\nb,NaN\n", 3, "label", "'NaN' is no number") with { Options = s_numbers },
        Csv("label infinite", "text,label\na,1.5\nb,-Infinity\n", 3, "label", "no number") with { Options = s_numbers },
        Csv("label beyond single precision", "text,label\na,1.5\nb,1e99\n", 3, "label", "no number") with { Options = s_numbers },
        Csv("position behind the last column", "a,0\n", 1, "2", "only 1 columns") with { Options = s_positions, Write = path => File.WriteAllText(path, "a\nb\n") },
        Csv("label that is only held out", Good, 0, "label", "fell into the held-out part") with { Options = new("text", "label") { TestSplit = 0.5 } },
        Csv("one row, of which half is held out", "text,label\na,1.5\n", 0, "", "none is left to train on") with { Options = new("text", "label") { TestSplit = 0.5 } },
        BadInput.Bytes("Latin-1", "t.csv", Encoding.Latin1.GetBytes("text,label\na,0\ncaf\u00e9,1\n"), 3, "text", "not UTF-8"),
        BadInput.Bytes("UTF-16, little end first", "t.csv", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Good)], 0, "", "UTF-16"),
        BadInput.Bytes("UTF-16, big end first", "t.csv", [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(Good)], 0, "", "UTF-16"),
        BadInput.Bytes("UTF-16 without a mark", "t.csv", Encoding.Unicode.GetBytes(Good), 0, "", "zero bytes"),
        BadInput.Bytes("a workbook", "t.csv", "PK\u0003\u0004 workbook"u8.ToArray(), 0, "", "workbook"),
        BadInput.Bytes("gzip by another name", "t.tsv", [0x1f, 0x8b, 8, 0, 0], 0, "", "gzip"),
        BadInput.Bytes("Parquet by another name", "t.csv", "PAR1 and more"u8.ToArray(), 0, "", "Parquet"),
        new("a gigabyte on one line", "t.csv", path => WriteLongLine(path, "text,label\n"), 2, "", "more than 16777216 bytes"),
        new("a gigabyte on one line of JSON", "t.jsonl", path => WriteLongLine(path, "{\"text\": \"a\", \"label\": 0}\n"), 2, "", "more than 16777216 bytes"),
        new("no such file", "t.csv", _ => { }, 0, "", "no such file"),
        new("no such folder", "nowhere/t.csv", _ => { }, 0, "", "no such file"),
    ];

    private static BadInput Csv(string name, string content, long row, string column, string problem) =>
        BadInput.Text(name, "t.csv", content, row, column, problem);

    // A file with a hole in it takes no space: what is behind the beginning reads as zeros.
    private static void WriteLongLine(string path, string before)
    {
        using var file = File.Create(path);
        file.Write(Encoding.UTF8.GetBytes(before + new string('a', 8192)));
        file.SetLength(1L << 30);
    }
}
