using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell;

/// <summary>An activity as a line: name, bar, percentage, status, time left.</summary>
internal static class ProgressLine
{
    private const int Cells = 10;
    private const string Gap = "  ";

    /// <summary>
    /// The line for <paramref name="record"/>, two spaces further in for each level of <paramref name="depth"/>
    /// and at most <paramref name="width"/> columns wide. Where it is too narrow for all, the bar is left out first; then the
    /// end of what is said is, and the time left last.
    /// </summary>
    public static string Format(ProgressRecord record, int depth, int width)
    {
        var indent = new string(' ', 2 * depth);
        var activity = Plain(record.Activity);
        var percent = record.PercentComplete < 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{record.PercentComplete}%");
        var middle = Join(Gap, Plain(record.StatusDescription), Plain(record.CurrentOperation));
        var time = TimeLeft(record.SecondsRemaining);
        var whole = indent + Join(Gap, Join(" ", activity, Bar(record.PercentComplete), percent), middle, time);
        if (CharacterWidth.Of(whole) <= width)
        {
            return whole;
        }

        var head = indent + Join(" ", activity, percent);
        var room = width - CharacterWidth.Of(Join(Gap, head, time)) - Gap.Length;
        return room > 1 ? Join(Gap, head, Cut(middle, room), time) : Cut(Join(Gap, head, time), width);
    }

    private static string Join(string gap, params string[] parts) => string.Join(gap, parts.Where(part => part.Length > 0));

    private static string Cut(string text, int width)
    {
        if (CharacterWidth.Of(text) <= width)
        {
            return text;
        }

        while (CharacterWidth.Of(text) >= width)
        {
            text = text[..new LineBuffer(text, text.Length).Previous];
        }

        return text.TrimEnd() + '…';
    }

    private static string Bar(int percent)
    {
        if (percent < 0)
        {
            return string.Empty;
        }

        var filled = percent * Cells / 100;
        return $"[{new string('█', filled)}{new string('░', Cells - filled)}]";
    }

    private static string TimeLeft(int seconds)
    {
        if (seconds < 0)
        {
            return string.Empty;
        }

        var time = TimeSpan.FromSeconds(seconds);
        var format = time.TotalHours < 1 ? @"mm\:ss" : time.TotalDays < 1 ? @"h\:mm\:ss" : @"d\.hh\:mm\:ss";
        return time.ToString(format, CultureInfo.InvariantCulture) + " left";
    }

    // A line break or an escape sequence inside a bar would move it off its line.
    private static string Plain(string? text)
    {
        var undecorated = new StringDecorated(text ?? string.Empty).ToString(OutputRendering.PlainText);
        return string.Concat(undecorated.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
    }
}
