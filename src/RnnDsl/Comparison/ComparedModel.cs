namespace RnnDsl;

/// <summary>One of several trained models in a few numbers.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Layers">Its layers and their sizes: <c>Embedding(32) -> Lstm(32) -> Dense(1)</c>.</param>
/// <param name="ParameterCount">Number of trained values.</param>
public sealed record ComparedModel(string Name, string Layers, long ParameterCount)
{
    /// <summary>Whether it is the first of those that can be told apart.</summary>
    public bool IsBest { get; init; }

    /// <summary>How many epochs it was trained.</summary>
    public int Epochs { get; init; }

    /// <summary>The best of them, see <see cref="TrainingHistory.BestEpoch"/>; 0 where there is none.</summary>
    public int BestEpoch { get; init; }

    /// <summary>The loss of the best epoch; null where there is none.</summary>
    public double? Loss { get; init; }

    /// <summary>The metrics of the best epoch.</summary>
    public ValueList<MetricValue> Metrics { get; init; } = [];

    /// <summary>The loss over the validation part after the best epoch; null without one.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>The metrics over the validation part after the best epoch; none without one.</summary>
    public ValueList<MetricValue> ValidationMetrics { get; init; } = [];

    /// <summary>The loss over the held-out part of a data set; null where none was given.</summary>
    public double? TestLoss { get; init; }

    /// <summary>The metrics over the held-out part; none where no data set was given.</summary>
    public ValueList<MetricValue> TestMetrics { get; init; } = [];

    /// <summary>How long all epochs took.</summary>
    public double Seconds { get; init; }

    /// <summary>The options that not all of the models have alike, in words: <c>learning rate 0.01</c>; empty where there are none.</summary>
    public string Differences { get; init; } = "";

    /// <summary>The model in one line.</summary>
    public override string ToString() => string.Join("  ", Parts().Prepend(Name));

    private IEnumerable<string> Parts() =>
    [
        .. TestLoss is { } test ? TestMetrics.Prepend(new("test_loss", test)).Select(value => value.ToString())
            : ValidationLoss is { } validation ? ValidationMetrics.Prepend(new("val_loss", validation)).Select(value => value.ToString())
            : Loss is { } loss ? Metrics.Prepend(new(MetricNames.Loss, loss)).Select(value => value.ToString())
            : ["not trained"],
        FormattableString.Invariant($"({ParameterCount:N0} parameters)"),
    ];
}
