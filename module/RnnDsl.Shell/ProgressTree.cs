using System.Management.Automation;

namespace RnnDsl.Shell;

/// <summary>The running activities, each below its parent, which is of the same source.</summary>
internal sealed class ProgressTree
{
    private readonly List<Activity> _activities = [];

    /// <summary>Adds, replaces or, when it has completed, removes an activity with all below it.</summary>
    /// <param name="source">Whose activity it is; every source counts its own.</param>
    /// <param name="record">The activity.</param>
    public void Update(long source, ProgressRecord record)
    {
        var activity = new Activity(source, record);
        if (record.RecordType == ProgressRecordType.Completed)
        {
            Remove(activity);
            return;
        }

        var index = _activities.FindIndex(activity.Is);
        if (index < 0)
        {
            _activities.Add(activity);
        }
        else
        {
            _activities[index] = activity;
        }
    }

    public void Clear() => _activities.Clear();

    /// <summary>A line for each activity, at most <paramref name="width"/> characters long.</summary>
    public IEnumerable<string> Lines(int width) =>
        _activities.Where(IsRoot).SelectMany(root => Lines(root, depth: 0, width));

    private IEnumerable<string> Lines(Activity activity, int depth, int width) =>
        Children(activity)
            .SelectMany(child => Lines(child, depth + 1, width))
            .Prepend(ProgressLine.Format(activity.Record, depth, width));

    private Activity[] Children(Activity parent) =>
        [.. _activities.Where(activity => parent.IsParentOf(activity) && !IsRoot(activity))];

    // An activity cannot be its own ancestor's parent here: parents are always older than their children.
    private bool IsRoot(Activity activity)
    {
        var parent = _activities.FindIndex(known => known.IsParentOf(activity));
        return parent < 0 || parent >= _activities.IndexOf(activity);
    }

    private void Remove(Activity activity)
    {
        foreach (var child in Children(activity))
        {
            Remove(child);
        }

        _activities.RemoveAll(activity.Is);
    }

    private readonly record struct Activity(long Source, ProgressRecord Record)
    {
        public bool Is(Activity other) => other.Source == Source && other.Record.ActivityId == Record.ActivityId;

        public bool IsParentOf(Activity other) => other.Source == Source && other.Record.ParentActivityId == Record.ActivityId;
    }
}
