using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>What is done when epochs no longer get better. A value: what it remembers of a training ends with it.</summary>
/// <param name="Monitor">What epochs are judged by.</param>
/// <param name="Patience">How many epochs in a row may be no better, at least 0.</param>
/// <param name="MinDelta">How much better than the best an epoch must be to count as better, at least 0.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(EarlyStopping), "early_stopping")]
[JsonDerivedType(typeof(ReduceOnPlateau), "reduce_on_plateau")]
public abstract record TrainingCallback(MonitoredQuantity Monitor, int Patience, double MinDelta)
{
    /// <summary>The names of all callbacks, as Keras would write them.</summary>
    public static ValueList<string> Names => CallbackForms.All.Names;

    /// <summary>A callback by its name, with the defaults of its arguments.</summary>
    /// <param name="text">One of <see cref="Names"/>, in any case and with or without underscores.</param>
    /// <exception cref="FormatException">There is no such name.</exception>
    public static TrainingCallback Parse(string text) => CallbackForms.All.Parse(text);

    /// <summary>What it monitors of an epoch.</summary>
    /// <exception cref="ArgumentException">The epoch has no such quantity.</exception>
    internal double Of(EpochResult epoch) => epoch.Metric(Monitor.Name);

    /// <summary>What is wrong with the arguments.</summary>
    internal IEnumerable<Diagnostic> Check()
    {
        ArgumentRange[] common =
        [
            ArgumentRange.NotNegative(nameof(Patience), Patience),
            ArgumentRange.NotNegative(nameof(MinDelta), MinDelta),
        ];
        return common.Concat(Ranges()).SelectMany(range => range.Check(GetType().Name));
    }

    private protected abstract IEnumerable<ArgumentRange> Ranges();
}
