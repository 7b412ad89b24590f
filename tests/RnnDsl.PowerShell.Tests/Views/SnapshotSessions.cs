using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Views;

/// <summary>Sessions in terminals of several widths, in which the samples are variables.</summary>
public sealed class SnapshotSessions : IDisposable
{
    internal IReadOnlyDictionary<int, Session> All { get; } = new[] { 40, 80, 120, 200 }.ToDictionary(width => width, Started);

    public void Dispose()
    {
        foreach (var session in All.Values)
        {
            session.Dispose();
        }
    }

    private static Session Started(int width)
    {
        var session = Small.Session(width);
        session.Set("model", Samples.Model);
        session.Set("trained", Samples.Trained);
        session.Set("manyMetrics", Samples.History(3, 2, validated: true, "auc", "precision", "recall", "f1_score"));
        session.Set("unvalidated", Samples.History(2, 2, validated: false));
        session.Set("binary", Samples.Binary);
        session.Set("teams", Samples.Teams);
        session.Set("many", Samples.ManyClasses);
        session.Set("forecast", Samples.Forecast);
        session.Set("folds", Samples.Folds);
        session.Set("labelled", Small.Strings with { Labels = new ClassLabels(["a label that is longer than what there is room for", "b"]) });
        session.Set("classes", Samples.Classes);
        session.Set("numbers", Samples.Numbers);
        session.Set("run", Samples.Run);
        session.Set("forecaster", Samples.Forecaster);
        session.Set("rows", Enumerable.Range(0, Samples.Recent.Count).Select(row => Samples.Recent.Columns.ToDictionary(column => column, column => Samples.Recent.Column(column)[row])).ToArray());
        session.Set("several", Samples.Several);
        return session;
    }
}
