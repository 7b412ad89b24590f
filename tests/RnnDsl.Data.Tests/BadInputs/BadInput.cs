namespace RnnDsl.Data.Tests.BadInputs;

/// <summary>Something that no data set can be made of, and the one error it has to give.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="File">The file or folder, with an ending that says how it is read.</param>
/// <param name="Write">Writes it to a path.</param>
/// <param name="Row">The row that the error names; 0 for none.</param>
/// <param name="Column">The column that the error names; empty for none.</param>
/// <param name="Problem">Words of the message.</param>
public sealed record BadInput(string Name, string File, Action<string> Write, long Row, string Column, string Problem)
{
    public ImportOptions Options { get; init; } = new("text", "label") { TestSplit = 0 };

    /// <summary>The file that the error names, where it is one inside of <see cref="File"/>.</summary>
    public string Inside { get; init; } = "";

    public static BadInput Text(string name, string file, string content, long row, string column, string problem) =>
        Bytes(name, file, System.Text.Encoding.UTF8.GetBytes(content), row, column, problem);

    public static BadInput Bytes(string name, string file, byte[] content, long row, string column, string problem) =>
        new(name, file, path => System.IO.File.WriteAllBytes(path, content), row, column, problem);

    public override string ToString() => Name;
}
