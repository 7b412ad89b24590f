using System.Globalization;
using System.Xml.Linq;

namespace RnnDsl.Plots.Tests;

/// <summary>An SVG file as XML, taken apart without the library that wrote it.</summary>
internal sealed class SvgDrawing(string path)
{
    private readonly XElement _root = XDocument.Load(path).Root!;

    public (double Width, double Height) Size => (Number(_root, "width"), Number(_root, "height"));

    /// <summary>Every text, without the white space around it.</summary>
    public IReadOnlyList<string> Texts => [.. Elements("text").Select(text => text.Value.Trim())];

    /// <summary>The dots of a panel, of two in a row, without those of its legend, from left to right.</summary>
    public IReadOnlyList<(double X, double Y)> Dots(int panel, int rows = 1)
    {
        var (row, column) = Math.DivRem(panel, 2);
        var (left, top, width, height) = (column * Size.Width / 2, row * Size.Height / rows, Size.Width / 2, Size.Height / rows);
        return
        [
            .. Elements("ellipse").Select(dot => (X: Scale(dot) * Number(dot, "cx"), Y: Scale(dot) * Number(dot, "cy")))
                .Where(dot => dot.X >= left && dot.X < left + width && dot.Y >= top && dot.Y < top + (0.8 * height))
                .OrderBy(dot => dot.X),
        ];
    }

    /// <summary>How many points each line has that is as thick as a curve.</summary>
    public IReadOnlyList<int> Curves =>
    [
        .. Elements("path").Where(path => (string?)path.Attribute("stroke-width") == "2" && (string?)path.Attribute("stroke") != "black")
            .Select(path => path.Attribute("d")!.Value.Count(c => c is 'M' or 'L'))
            .Where(points => points > 2),
    ];

    private IEnumerable<XElement> Elements(string name) => _root.Descendants().Where(element => element.Name.LocalName == name);

    // A transform is either none or scale(x y) with both alike.
    private static double Scale(XElement element) =>
        (string?)element.Attribute("transform") is { } transform
            ? double.Parse(transform["scale(".Length..].Split(' ')[0], CultureInfo.InvariantCulture)
            : 1;

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
