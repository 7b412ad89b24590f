using System.Text;

namespace RnnDsl.Data.Tests.BadInputs;

/// <summary>JSON Lines.</summary>
internal static class BadJsonLines
{
    private const string Good = "{\"text\": \"a\", \"label\": 0}\n";

    private static readonly ImportOptions s_series = new(["x", "y"], "label") { TestSplit = 0 };

    public static BadInput[] All { get; } =
    [
        Text("no JSON", "text: b, label: 1", 2, "", "no JSON"),
        Text("object that does not end", "{\"text\": \"b\", \"label\": 1", 2, "", "no JSON"),
        Text("two objects on a line", "{\"text\": \"b\", \"label\": 1} {}", 2, "", "no JSON"),
        Text("a list", "[\"b\", 1]", 2, "", "it is a list and no object"),
        Text("one value", "5", 2, "", "it is a number and no object"),
        Text("column is missing", "{\"txt\": \"b\", \"label\": 1}", 2, "text", "Did you mean 'txt'?"),
        Text("name twice in an object", "{\"text\": \"b\", \"text\": \"c\", \"label\": 1}", 2, "", "no JSON"),
        Text("null as text", "{\"text\": null, \"label\": 1}", 2, "text", "empty"),
        Text("number as text", "{\"text\": 5, \"label\": 1}", 2, "text", "a number and no text"),
        Text("truth value as text", "{\"text\": true, \"label\": 1}", 2, "text", "true and no text"),
        Text("list of numbers as text", "{\"text\": [1, 2], \"label\": 1}", 2, "text", "a list of numbers and no text"),
        Text("list of texts as text", "{\"text\": [\"b\"], \"label\": 1}", 2, "text", "is a text ('b')"),
        Text("object as text", "{\"text\": {}, \"label\": 1}", 2, "text", "an object and no text"),
        Text("object as label", "{\"text\": \"b\", \"label\": {}}", 2, "label", "an object"),
        Text("list as label", "{\"text\": \"b\", \"label\": [1]}", 2, "label", "a list of numbers"),
        Text("null as label", "{\"text\": \"b\", \"label\": null}", 2, "label", "empty"),
        Text("half a character", "{\"text\": \"\\ud800\", \"label\": 1}", 2, "text", "half a character"),
        BadInput.Bytes("Latin-1 in JSON", "t.jsonl", Encoding.Latin1.GetBytes(Good + "{\"text\": \"caf\u00e9\", \"label\": 1}\n"), 2, "", "not UTF-8"),
        BadInput.Text("a document of many lines", "t.json", "[\n  {\"text\": \"a\", \"label\": 0}\n]\n", 1, "", "no JSON"),
        Series("columns of unequal length", "\"x\": [1, 2], \"y\": [1]", "y", "1 time steps, and column 'x' has 2"),
        Series("empty series", "\"x\": [], \"y\": []", "x", "empty"),
        Series("text in a series", "\"x\": [1, \"2\"], \"y\": [1, 2]", "x", "number 2 of the list is a text ('2')"),
        Series("null in a series", "\"x\": [1, 2], \"y\": [null, 2]", "y", "number 1 of the list is null"),
        Series("NaN as a text in a series", "\"x\": [\"NaN\"], \"y\": [1]", "x", "is a text ('NaN')"),
        Series("number beyond single precision in a series", "\"x\": [1, 1e99], \"y\": [1, 2]", "x", "time step 2 is"),
        Series("number beyond double precision in a series", "\"x\": [1, 2], \"y\": [1, -1e999]", "y", "time step 2 is -"),
        Series("time steps of unequal width", "\"x\": [[1, 2], [3]], \"y\": [1, 2]", "x", "time step 2 has 1 numbers"),
        Series("numbers and lists mixed", "\"x\": [[1], 2], \"y\": [1, 2]", "x", "mixes"),
        Series("number where a series should be", "\"x\": 1, \"y\": [1]", "x", "a number, and a list of numbers is needed"),
        Series("rows of unequal width", "\"x\": [[1, 2]], \"y\": [1]", "x", "have 3 numbers, and those of the rows before have 2"),
    ];

    private static BadInput Text(string name, string line, long row, string column, string problem) =>
        BadInput.Text(name, "t.jsonl", $"{Good}{line}\n", row, column, problem);

    private static BadInput Series(string name, string columns, string column, string problem) =>
        BadInput.Text(name, "t.jsonl", $"{{\"x\": [1], \"y\": [2], \"label\": \"a\"}}\n{{{columns}, \"label\": \"b\"}}\n", 2, column, problem) with { Options = s_series };
}
