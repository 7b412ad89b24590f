namespace RnnDsl;

/// <summary>
/// One panel as text: training as a mark an epoch, validation as a line of dots; with several trainings the marks are small
/// letters, and capitals stand on the lines.
/// </summary>
internal sealed class TextPanel
{
    // A capital every so many characters of a line.
    private const int BetweenCapitals = 12;
    private const int LinesAround = 3;

    private readonly ValueList<NamedHistory> _histories;
    private readonly CurvePanel _panel;
    private readonly TextPlotOptions _options;
    private readonly (double Least, double Most) _range;
    private readonly (int First, int Last) _epochs;
    private readonly ValueList<(double Value, string Text)> _ticks;
    private readonly int _margin, _columns, _rows;

    public TextPanel(ValueList<NamedHistory> histories, CurvePanel panel, TextPlotOptions options)
    {
        (_histories, _panel, _options) = (histories, panel, options);
        _rows = options.Height - LinesAround;
        int[] epochs = [.. histories.SelectMany(history => history.History.Epochs).Select(epoch => epoch.Epoch)];
        _epochs = (epochs.Min(), epochs.Max());
        _range = Range([.. histories.SelectMany(history => CurvePanel.Points(history.History, panel.Training).Concat(CurvePanel.Points(history.History, panel.Validation))).Select(point => point.Value)]);
        _ticks = AxisTicks.Of(_range.Least, _range.Most, Math.Max(2, _rows / 3));
        _margin = _ticks.Select(tick => tick.Text.Length).DefaultIfEmpty(0).Max();
        _columns = Math.Max(8, options.Width - _margin - 2);
    }

    /// <summary>The mark of a training's epochs.</summary>
    public static char MarkOf(int series, int count) => count == 1 ? '•' : (char)('a' + (series % 26));

    /// <summary>The title, the drawing with its axes, and the epochs below.</summary>
    public ValueList<string> Lines()
    {
        var canvas = new BrailleCanvas(_columns, _rows);
        for (var series = 0; series < _histories.Count; series++)
        {
            DrawLine(canvas, series);
        }

        for (var series = 0; series < _histories.Count; series++)
        {
            DrawMarks(canvas, series);
        }

        var labels = _ticks.ToLookup(tick => DotOf(tick.Value) / BrailleCanvas.DotsDown, tick => tick.Text);
        var (below, epochs) = EpochAxis();
        return
        [
            new string(' ', _margin + 2) + Centred(Title()),
            .. Enumerable.Range(0, _rows).Select(row =>
                $"{labels[row].FirstOrDefault("").PadLeft(_margin)} {(labels[row].Any() ? '┤' : '│')}{canvas.Row(row, _options.Styles)}"),
            $"{new string(' ', _margin)} └{below}",
            $"{new string(' ', _margin)}  {epochs}",
        ];
    }

    private void DrawLine(BrailleCanvas canvas, int series)
    {
        (int X, int Y)[] points = [.. Dots(_histories[series].History, _panel.Validation)];
        if (points is [var only])
        {
            // Of a line through one point nothing would be seen.
            canvas.Line((Math.Max(0, only.X - 2), only.Y), (Math.Min((_columns * BrailleCanvas.DotsAcross) - 1, only.X + 2), only.Y), series);
        }

        for (var i = 1; i < points.Length; i++)
        {
            canvas.Line(points[i - 1], points[i], series);
        }

        if (_histories.Count > 1 && points.Length > 0)
        {
            DrawCapitals(canvas, points, series);
        }
    }

    private void DrawCapitals(BrailleCanvas canvas, (int X, int Y)[] points, int series)
    {
        var (first, last) = (points[0].X / BrailleCanvas.DotsAcross, points[^1].X / BrailleCanvas.DotsAcross);
        var shift = BetweenCapitals * series / _histories.Count;
        for (var column = last; column >= first; column--)
        {
            if (column == last || (last - column + shift) % BetweenCapitals == 0)
            {
                canvas.Mark(column, At(points, column * BrailleCanvas.DotsAcross) / BrailleCanvas.DotsDown, char.ToUpperInvariant(MarkOf(series, _histories.Count)), series);
            }
        }
    }

    private void DrawMarks(BrailleCanvas canvas, int series)
    {
        foreach (var (x, y) in Dots(_histories[series].History, _panel.Training))
        {
            canvas.Mark(x / BrailleCanvas.DotsAcross, y / BrailleCanvas.DotsDown, MarkOf(series, _histories.Count), series);
        }
    }

    private IEnumerable<(int X, int Y)> Dots(TrainingHistory history, Func<EpochResult, double?> value) =>
        CurvePanel.Points(history, value).Select(point => (DotOf(point.Epoch), DotOf(point.Value)));

    private int DotOf(int epoch) => _epochs.Last == _epochs.First
        ? _columns
        : (int)Math.Round((double)(epoch - _epochs.First) / (_epochs.Last - _epochs.First) * ((_columns * BrailleCanvas.DotsAcross) - 1));

    private int DotOf(double value) =>
        (int)Math.Round((_range.Most - value) / (_range.Most - _range.Least) * ((_rows * BrailleCanvas.DotsDown) - 1));

    private static int At((int X, int Y)[] points, int x)
    {
        var right = Array.FindIndex(points, point => point.X >= x);
        var (to, from) = (points[Math.Max(right, 0)], points[Math.Max(right - 1, 0)]);
        return to.X == from.X ? to.Y : (int)Math.Round(from.Y + ((double)(to.Y - from.Y) * (x - from.X) / (to.X - from.X)));
    }

    // The epochs as far apart as their numbers need.
    private (string Line, string Numbers) EpochAxis()
    {
        var room = $"{_epochs.Last}".Length + 2;
        var (line, numbers) = (new string('─', _columns).ToCharArray(), new string(' ', _columns).ToCharArray());
        var step = (int)AxisTicks.Steps(0).First(step => _epochs.Last == _epochs.First || step * _columns / (_epochs.Last - _epochs.First) >= room);
        foreach (var epoch in Enumerable.Range(_epochs.First, _epochs.Last - _epochs.First + 1).Where(epoch => epoch % step == 0 || _epochs.First == _epochs.Last))
        {
            var column = Math.Min(DotOf(epoch) / BrailleCanvas.DotsAcross, _columns - 1);
            line[column] = '┬';
            var text = $"{epoch}";
            text.CopyTo(numbers.AsSpan(Math.Clamp(column - (text.Length / 2), 0, _columns - text.Length)));
        }

        return (new string(line), new string(numbers).TrimEnd());
    }

    private string Title() => _panel.Title(_histories) is { } title && title.Length <= _columns ? title : ScreenText.Cut(MetricNames.Capital(_panel.What), _columns);

    private string Centred(string title) => new string(' ', (_columns - title.Length) / 2) + title;

    private static (double Least, double Most) Range(double[] values)
    {
        var (least, most) = (values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(1).Max());
        var room = Math.Abs(least) > 0 ? Math.Abs(least) / 2 : 0.5;
        return most > least ? (least, most) : (least - room, most + room);
    }
}
