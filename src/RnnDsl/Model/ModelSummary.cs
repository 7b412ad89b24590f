using System.Globalization;
using System.Text;

namespace RnnDsl;

/// <summary>Draws a model as the table that Keras' users know; without its frame where there is no room for it.</summary>
internal static class ModelSummary
{
    private const int WholeShape = 20;

    private static readonly string[] s_titles = ["Layer (type)", "Output Shape", "Param #"];

    public static string Of(ModelDescription model, int width)
    {
        var report = model.Infer();
        var rows = report.Layers.Select(Cells).ToList();
        var widths = s_titles.Select((title, c) => rows.Select(row => row[c].Length).Append(title.Length).Max()).ToArray();
        var text = new StringBuilder();
        text.AppendLine(ScreenText.Cut($"Model: \"{model.Name}\"", width));
        foreach (var line in Rule('┌', '┬', '┐', widths).Length <= width ? Framed(rows, widths) : Plain(rows, width))
        {
            text.AppendLine(line);
        }

        var below = report.Diagnostics.Select(diagnostic => $"{diagnostic}").Prepend($"Total params: {Total(report)}");
        return text.AppendJoin(Environment.NewLine, below.SelectMany(line => ScreenText.Words(line, width))).ToString();
    }

    private static IEnumerable<string> Framed(IEnumerable<string[]> rows, int[] widths) =>
    [
        Rule('┌', '┬', '┐', widths),
        Row(s_titles, widths),
        Rule('├', '┼', '┤', widths),
        .. rows.Select(row => Row(row, widths)),
        Rule('└', '┴', '┘', widths),
    ];

    // A shape says more than a name.
    private static ValueList<string> Plain(IReadOnlyList<string[]> rows, int width) =>
        TextTable.Lines(s_titles.Select((title, c) => new TableColumn(title, [.. rows.Select(row => row[c])]) { IsText = c < 2, IsWhole = c == 1 && rows.All(row => row[c].Length <= WholeShape) }), width);

    private static string[] Cells(LayerReport layer) =>
        [$"{layer.Name} ({layer.Layer.GetType().Name})", Outputs(layer), Count(layer.ParameterCount)];

    private static string Outputs(LayerReport layer) =>
        layer.States.Count == 0 ? layer.Output.ToString()! : $"[{string.Join(", ", layer.States.Prepend(layer.Output))}]";

    private static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";

    private static string Total(ModelReport report) =>
        report.Layers.All(layer => layer.ParameterCount is not null)
            ? Count(report.Layers.Sum(layer => layer.ParameterCount))
            : report.Diagnostics.Count > 0 ? "?" : "? (the data set will tell)";

    private static string Rule(char left, char middle, char right, int[] widths) =>
        left + string.Join(middle, widths.Select(width => new string('─', width + 2))) + right;

    private static string Row(string[] cells, int[] widths) =>
        $"│ {cells[0].PadRight(widths[0])} │ {cells[1].PadRight(widths[1])} │ {cells[2].PadLeft(widths[2])} │";
}
