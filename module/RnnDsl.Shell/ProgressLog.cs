using System.Globalization;
using System.Management.Automation;

namespace RnnDsl.Shell;

/// <summary>
/// Progress for logs: now and then a plain line about an outermost activity, when it starts and at each further quarter
/// of it, and at most one in five seconds.
/// </summary>
internal sealed class ProgressLog : IProgressView
{
    /// <summary>Milliseconds between two lines.</summary>
    private const int Interval = 5_000;

    private readonly Dictionary<(long Source, int Activity), (string Activity, int Quarter)> _reached = [];
    private long? _written;

    public void Update(long source, ProgressRecord record)
    {
        if (record.ParentActivityId >= 0)
        {
            return;
        }

        if (record.RecordType == ProgressRecordType.Completed)
        {
            _reached.Remove((source, record.ActivityId));
            return;
        }

        if (_written is { } written && Environment.TickCount64 - written < Interval)
        {
            return;
        }

        var now = (record.Activity, Math.Max(record.PercentComplete, 0) / 25);
        if (!_reached.TryGetValue((source, record.ActivityId), out var before) || before != now)
        {
            _reached[(source, record.ActivityId)] = now;
            _written = Environment.TickCount64;
            Write(record);
        }
    }

    public void Clear()
    {
    }

    public void Draw()
    {
    }

    public void Hold()
    {
    }

    public void Release()
    {
    }

    public void End() => _reached.Clear();

    public void Dispose()
    {
    }

    private static void Write(ProgressRecord record)
    {
        var share = record.PercentComplete < 0
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $" {record.PercentComplete}%");
        Console.Error.WriteLine($"{record.Activity}:{share} {record.StatusDescription}".TrimEnd());
    }
}
