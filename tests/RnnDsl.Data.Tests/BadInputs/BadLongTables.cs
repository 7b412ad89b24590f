namespace RnnDsl.Data.Tests.BadInputs;

/// <summary>Tables in which every row is a time step of a series.</summary>
internal static class BadLongTables
{
    private static readonly ImportOptions s_options = new(["x"], "label") { Id = "id", Time = "t", TestSplit = 0 };

    public static BadInput[] All { get; } =
    [
        Row("text in a series of rows", "b,2,high,1", "x", "'high' is no number"),
        Row("NaN in a series of rows", "b,2,NaN,1", "x", "it is NaN"),
        Row("infinity in a series of rows", "b,2,Infinity,1", "x", "it is Infinity"),
        Row("empty field in a series of rows", "b,2,,1", "x", "empty"),
        Row("empty id", ",2,5,1", "id", "empty"),
        Row("empty time", "b,,5,1", "t", "empty"),
        Row("no time", "b,later,5,1", "t", "'later' is no time"),
        Row("one time twice", "b,1,5,1", "t", "that of row 3 too"),
        Row("two labels of a series", "b,2,5,0", "label", "an earlier row of series 'b' has '1'"),
        BadInput.Text("list where rows are time steps", "t.jsonl", "{\"id\": 1, \"t\": 1, \"x\": [1], \"label\": 0}\n", 1, "x", "a list of numbers") with { Options = s_options },
        BadInput.Text("list as id", "t.jsonl", "{\"id\": [1], \"t\": 1, \"x\": 1, \"label\": 0}\n", 1, "id", "a list of numbers") with { Options = s_options },
        BadInput.Text("series of a delimited file without an id", "t.csv", "x,label\n1,a\n", 2, "x", "name the column that tells the series apart") with { Options = new(["x"], "label") },
    ];

    private static BadInput Row(string name, string row, string column, string problem) =>
        BadInput.Text(name, "t.csv", $"id,t,x,label\na,1,1,0\nb,1,2,1\n{row}\n", 4, column, problem) with { Options = s_options };
}
