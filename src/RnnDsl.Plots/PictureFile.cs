using ScottPlot;
using SkiaSharp;

namespace RnnDsl.Plots;

/// <summary>Panels, two in a row, as a file, in the format that its extension names.</summary>
internal static class PictureFile
{
    private const string Png = ".png";
    private const string Svg = ".svg";

    // At this size letters and lines are as large as their numbers say; smaller than that share they cannot be read.
    private const double UsualWidth = 1_200;
    private const double UsualHeight = 480;
    private const double LeastScale = 0.6;
    private const int PanelsInARow = 2;

    public static IEnumerable<Diagnostic> Check(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension is not (Png or Svg))
        {
            yield return new(
                DiagnosticCode.OptionOutOfRange,
                $"file '{path}'",
                extension.Length == 0 ? "it has no extension." : $"its extension '{extension}' is no format of pictures that can be written.",
                $"Use {Png} or {Svg}.");
        }
    }

    public static void Write(string path, PlotOptions size, ValueList<Plot> panels)
    {
        if (Path.GetExtension(path).Equals(Svg, StringComparison.OrdinalIgnoreCase))
        {
            AtomicFile.Write(path, stream => WriteSvg(stream, size, panels));
        }
        else
        {
            AtomicFile.Write(path, stream => WritePng(stream, size, panels));
        }
    }

    private static void WriteSvg(Stream stream, PlotOptions size, ValueList<Plot> panels)
    {
        // The end of the drawing is written when the canvas is disposed of.
        using var canvas = SKSvgCanvas.Create(new SKRect(0, 0, size.Width, HeightOf(size, panels)), stream);
        Draw(canvas, size, panels);
    }

    private static void WritePng(Stream stream, PlotOptions size, ValueList<Plot> panels)
    {
        using var surface = SKSurface.Create(new SKImageInfo(size.Width, HeightOf(size, panels)));
        Draw(surface.Canvas, size, panels);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        data.SaveTo(stream);
    }

    private static void Draw(SKCanvas canvas, PlotOptions size, ValueList<Plot> panels)
    {
        canvas.Clear(SKColors.White);
        var scale = (float)Math.Max(LeastScale, Math.Min(size.Width / UsualWidth, size.Height / UsualHeight));
        canvas.Scale(scale);
        var (width, height) = (size.Width / scale / Math.Min(PanelsInARow, panels.Count), size.Height / scale);
        using var nowhere = SKSurface.CreateNull(size.Width, HeightOf(size, panels));
        for (var i = 0; i < panels.Count; i++)
        {
            var (row, column) = Math.DivRem(i, PanelsInARow);
            var place = new PixelRect(column * width, (column + 1) * width, (row + 1) * height, row * height);
            // The other panels stay; and what is drawn first only finds the room that the labels need.
            panels[i].RenderManager.ClearCanvasBeforeEachRender = false;
            panels[i].Render(nowhere.Canvas, place);
            panels[i].Render(canvas, place);
        }
    }

    private static int HeightOf(PlotOptions size, ValueList<Plot> panels) =>
        size.Height * ((panels.Count + PanelsInARow - 1) / PanelsInARow);
}
