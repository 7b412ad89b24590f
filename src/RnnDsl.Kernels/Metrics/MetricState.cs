namespace RnnDsl.Kernels;

/// <summary>What a metric has seen so far.</summary>
internal abstract class MetricState
{
    /// <summary>The metric over the examples so far.</summary>
    public abstract double Result { get; }

    /// <summary>A metric that has seen nothing.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="labels">The labels of the examples, of which it can be measured.</param>
    public static MetricState Of(Metric metric, Labels labels)
    {
        var classes = labels.Names.Count;
        return metric switch
        {
            Accuracy => new HitState(),
            BinaryAccuracy binary => new DecisionState(classes, binary.Threshold, counts => counts.Accuracy),
            Precision precision => new DecisionState(classes, precision.Threshold, counts => counts.Precision),
            Recall recall => new DecisionState(classes, recall.Threshold, counts => counts.Recall),
            F1 f1 => new F1State(classes, f1.Average),
            Auc => new AucState(classes),
            Mae => new ErrorState(NumberErrors.Absolute, error => error),
            Mse => new ErrorState(NumberErrors.Squared, error => error),
            Rmse => new ErrorState(NumberErrors.Squared, Math.Sqrt),
            _ => throw new NotSupportedException($"No case measures {metric.GetType().Name}."),
        };
    }

    /// <summary>Looks at an example.</summary>
    /// <param name="outputs">The probabilities or numbers that the model gives for it.</param>
    /// <param name="targets">What the examples should give.</param>
    /// <param name="example">Position of the example among the targets.</param>
    public abstract void Add(ReadOnlySpan<float> outputs, Targets targets, int example);
}

/// <summary>What a metric of classes has seen so far.</summary>
internal abstract class ClassMetricState : MetricState
{
    public sealed override void Add(ReadOnlySpan<float> outputs, Targets targets, int example) =>
        Add(outputs, ((ClassTargets)targets).Classes[example]);

    protected abstract void Add(ReadOnlySpan<float> probabilities, int right);
}
