namespace RnnDsl.PowerShell;

/// <summary>What <c>-Like</c> takes: a trained model or a data set, whose encoder and labels others are read by.</summary>
public sealed class LikeArgument
{
    /// <summary>As a model reads.</summary>
    /// <param name="trained">The trained model.</param>
    public LikeArgument(TrainedModel trained)
    {
        ArgumentNullException.ThrowIfNull(trained);
        (Encoder, Labels, Defaults) = (trained.Encoder, trained.Labels, trained.Options);
    }

    /// <summary>As a data set was read.</summary>
    /// <param name="dataset">The data set.</param>
    public LikeArgument(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        (Encoder, Labels, Defaults) = (dataset.Encoder, dataset.Labels, dataset.Defaults);
    }

    /// <summary>How raw input is turned into sequences.</summary>
    public InputEncoder Encoder { get; }

    /// <summary>What the examples are labelled with.</summary>
    public Labels Labels { get; }

    /// <summary>How a model is trained on them unless told otherwise.</summary>
    public TrainingOptions Defaults { get; }
}
