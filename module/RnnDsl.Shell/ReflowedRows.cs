using System.Management.Automation;
using System.Management.Automation.Internal;
using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell;

/// <summary>Rows that were written to a terminal, which breaks those that are too long for it when it becomes narrower.</summary>
internal static class ReflowedRows
{
    /// <summary>
    /// How many rows of a terminal with <paramref name="width"/> columns are above the cursor, which is in
    /// <paramref name="column"/> of the row that follows <paramref name="rows"/>.
    /// </summary>
    public static int Above(IEnumerable<string> rows, int column, int width) =>
        rows.Sum(row => Math.Max((Columns(row) + width - 1) / width, 1)) + (column / width);

    private static int Columns(string row) =>
        CharacterWidth.Of(new StringDecorated(row).ToString(OutputRendering.PlainText));
}
