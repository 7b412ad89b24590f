using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// The name of what an epoch is judged by: <c>loss</c> or a metric of the training, by Keras' name, with <c>val_</c> in
/// front for the validation part. Any name can be held, so that a wrong one is reported together with everything else
/// that is wrong with a training (RNN035). Of a loss or an error less is better, of all others more. The default value
/// is <see cref="ValidationLoss"/>.
/// </summary>
[JsonConverter(typeof(MonitoredQuantityJsonConverter))]
public readonly record struct MonitoredQuantity
{
    private const string Default = MetricNames.OfValidation + MetricNames.Loss;

    private readonly string? _name;

    /// <summary>A quantity by its Keras name.</summary>
    /// <param name="name">
    /// The name, such as <c>val_auc</c>; in any case, and <c>val_acc</c> or <c>ValidationAccuracy</c> is
    /// <c>val_accuracy</c>. An unknown one is kept and reported.
    /// </param>
    public MonitoredQuantity(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var canonical = MetricNames.Canonical(name);
        _name = canonical == Default ? null : canonical;
    }

    /// <summary><see cref="EpochResult.ValidationLoss"/>.</summary>
    public static MonitoredQuantity ValidationLoss { get; }

    /// <summary><see cref="EpochResult.ValidationAccuracy"/>.</summary>
    public static MonitoredQuantity ValidationAccuracy { get; } = new("val_accuracy");

    /// <summary><see cref="EpochResult.Loss"/>.</summary>
    public static MonitoredQuantity Loss { get; } = new(MetricNames.Loss);

    /// <summary><see cref="EpochResult.Accuracy"/>.</summary>
    public static MonitoredQuantity Accuracy { get; } = new("accuracy");

    /// <summary>The Keras name.</summary>
    public string Name => _name ?? Default;

    /// <summary>Whether it is of the validation part.</summary>
    internal bool IsOfValidation => Name.StartsWith(MetricNames.OfValidation, StringComparison.Ordinal);

    /// <summary>The name without what says that it is of the validation part.</summary>
    internal string MetricName => IsOfValidation ? Name[MetricNames.OfValidation.Length..] : Name;

    /// <summary>Whether less of it is better.</summary>
    internal bool LessIsBetter => MetricNames.MetricOf(MetricName)?.LessIsBetter ?? true;

    /// <summary>The same as the constructor; lets a string stand where a quantity is expected.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator MonitoredQuantity(string name) => new(name);

    /// <summary>The same as the constructor.</summary>
    /// <param name="name">The name.</param>
    public static MonitoredQuantity FromString(string name) => new(name);

    /// <inheritdoc cref="Name"/>
    public override string ToString() => Name;
}
