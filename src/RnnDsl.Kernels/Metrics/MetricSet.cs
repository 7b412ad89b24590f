namespace RnnDsl.Kernels;

/// <summary>Several metrics of the same examples.</summary>
internal sealed class MetricSet
{
    private readonly ValueList<string> _names;
    private readonly MetricState[] _states;

    /// <summary>Metrics that have seen nothing.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="labels">The labels of the examples, of which they can be measured.</param>
    public MetricSet(ValueList<Metric> metrics, Labels labels) =>
        (_names, _states) = (MetricNames.Of(metrics), [.. metrics.Select(metric => MetricState.Of(metric, labels))]);

    /// <summary>The metrics over the examples so far, by their names.</summary>
    public ValueList<MetricValue> Values => [.. _names.Zip(_states, (name, state) => new MetricValue(name, state.Result))];

    /// <inheritdoc cref="MetricState.Add"/>
    public void Add(ReadOnlySpan<float> outputs, Targets targets, int example)
    {
        foreach (var state in _states)
        {
            state.Add(outputs, targets, example);
        }
    }
}
