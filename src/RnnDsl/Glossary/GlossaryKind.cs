namespace RnnDsl;

/// <summary>What a name can be the name of.</summary>
public enum GlossaryKind
{
    /// <summary>A <see cref="RnnDsl.Layer"/>.</summary>
    Layer,

    /// <summary>An <see cref="RnnDsl.Activation"/>.</summary>
    Activation,

    /// <summary>An <see cref="RnnDsl.Initializer"/>.</summary>
    Initializer,

    /// <summary>A <see cref="RnnDsl.Regularizer"/>.</summary>
    Regularizer,

    /// <summary>An <see cref="RnnDsl.Optimizer"/>.</summary>
    Optimizer,

    /// <summary>A <see cref="LearningRateSchedule"/>.</summary>
    Schedule,

    /// <summary>A <see cref="RnnDsl.Loss"/>.</summary>
    Loss,

    /// <summary>A <see cref="RnnDsl.Metric"/>.</summary>
    Metric,

    /// <summary>A <see cref="TrainingCallback"/>.</summary>
    Callback,
}
