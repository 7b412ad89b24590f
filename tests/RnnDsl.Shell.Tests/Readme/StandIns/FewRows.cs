using System.Globalization;

namespace ReadmePrograms;

/// <summary>Stand where the README names files of real rows: tables with the same names and columns of waves.</summary>
internal static class FewRows
{
    /// <summary>Rows with some columns of waves above 0.</summary>
    public static string Of(int rows, params string[] columns) => string.Concat(
        Enumerable.Range(0, rows).Select(row => string.Join(',', columns.Select((_, i) => (20 + Math.Sin((row + i) / 3.0)).ToString("F4", CultureInfo.InvariantCulture))) + "\n")
            .Prepend($"{string.Join(',', columns)}\n"));
}
