using ScottPlot;
using SkiaSharp;

namespace RnnDsl.Plots;

/// <summary>Colours, letters and the sizes of dots and lines.</summary>
internal static class Look
{
    private static readonly ScottPlot.Palettes.Category10 s_palette = new();

    // The first that this machine has: without one of them the letters would have serifs.
    private static readonly string s_font = new[] { "Open Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans" }
        .FirstOrDefault(SKFontManager.Default.FontFamilies.Contains, Fonts.Default);

    public static Color Color(int series) => s_palette.GetColor(series);

    public static void Dots(Plot plot, Coordinates[] points, Color color, string label)
    {
        var dots = plot.Add.ScatterPoints(points, color);
        dots.MarkerSize = 7;
        dots.LegendText = label;
    }

    public static void Line(Plot plot, Coordinates[] points, Color color, string label)
    {
        var line = plot.Add.ScatterLine(points, color);
        line.LineWidth = 2;
        line.LegendText = label;
        if (points.Length == 1)
        {
            // Of a line through one point nothing would be seen.
            line.MarkerShape = MarkerShape.HorizontalBar;
            line.MarkerSize = 15;
            line.MarkerLineWidth = 2;
        }
    }

    public static void Frame(Plot plot, string title, string across)
    {
        plot.Title(title, size: 17);
        plot.XLabel(across, size: 14);
        plot.Axes.Bottom.Label.Bold = false;
        plot.ShowLegend(Edge.Bottom);
        plot.Legend.OutlineColor = Colors.Transparent;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.FontSize = 13;
        plot.Font.Set(s_font);
    }
}
