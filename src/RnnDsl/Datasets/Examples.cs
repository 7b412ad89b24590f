namespace RnnDsl;

/// <summary>Inputs and what a model should give for each.</summary>
public sealed record Examples
{
    /// <summary>Inputs with their targets.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="targets">For every input its class, or its numbers.</param>
    /// <exception cref="ArgumentException">There are not as many targets as inputs.</exception>
    public Examples(Sequences inputs, Targets targets)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (inputs.Count != targets.Count)
        {
            throw new ArgumentException($"There are {inputs.Count} inputs and {targets}; there must be one for every input.", nameof(targets));
        }

        if ((inputs as StreamedSequences)?.Range != (targets as StreamedTargets)?.Range)
        {
            throw new ArgumentException("Examples that are read from files have inputs and targets of the same rows.", nameof(targets));
        }

        (Inputs, Targets) = (inputs, targets);
    }

    /// <summary>Examples that are read from where they lie.</summary>
    internal Examples(StreamRange range)
        : this(new StreamedSequences(range), new StreamedTargets(range))
    {
    }

    /// <summary>Inputs with their classes.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="classes">For every input the position of its label in the data set's labels.</param>
    /// <exception cref="ArgumentException">There are not as many classes as inputs.</exception>
    public Examples(Sequences inputs, ValueList<int> classes)
        : this(inputs, new ClassTargets(classes))
    {
    }

    /// <summary>The inputs.</summary>
    public Sequences Inputs { get; }

    /// <summary>For every input its class, or its numbers.</summary>
    public Targets Targets { get; }

    /// <summary>For every input the position of its label in the data set's labels; none where the targets are numbers or in files.</summary>
    public ValueList<int> Classes => Targets is ClassTargets { Classes: var classes } ? classes : [];

    /// <summary>
    /// How much the loss of every example counts, at least 0; none by default, where each counts 1. The loss of a batch
    /// is the mean of the weighted losses, as in Keras; metrics are never weighted, and neither is an evaluation.
    /// </summary>
    /// <exception cref="ArgumentException">There are some, but not as many as examples; or one is below 0 or not finite.</exception>
    public ValueList<double> SampleWeights
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count != 0 && value.Count != Count)
            {
                throw new ArgumentException($"There are {Count} examples and {value.Count} weights; every example has one, or none has.", nameof(value));
            }

            if (value.Any(weight => !(weight >= 0 && double.IsFinite(weight))))
            {
                throw new ArgumentException("A sample weight is at least 0 and finite.", nameof(value));
            }

            field = value;
        }
    } = [];

    /// <summary>Where they are read from; null where they are in memory.</summary>
    internal StreamRange? Stream => (Inputs as StreamedSequences)?.Range;

    /// <summary>The examples in memory: these themselves where they are there already, or all read from their files.</summary>
    public Examples Load() => InMemory(CancellationToken.None);

    /// <summary>The same, which can be stopped.</summary>
    internal Examples InMemory(CancellationToken stop) => Stream is { } stream ? stream.Load(stop) with { SampleWeights = SampleWeights } : this;

    /// <summary>Number of examples.</summary>
    public int Count => Targets.Count;

    /// <summary>A range of the examples.</summary>
    /// <param name="start">Position of the first to keep.</param>
    /// <param name="count">How many to keep.</param>
    public Examples Slice(int start, int count) => new(Inputs.Slice(start, count), Targets.Slice(start, count))
    {
        SampleWeights = SampleWeights.Count == 0 ? [] : SampleWeights.Slice(start, count),
    };

    /// <summary>
    /// Cuts off the last part for validation, as Keras does: before any shuffling, the training part rounded down.
    /// </summary>
    /// <param name="validationSplit">Share of the examples to cut off, at least 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in that range.</exception>
    public (Examples Training, Examples Validation) SplitOff(double validationSplit)
    {
        if (!(validationSplit >= 0 && validationSplit < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(validationSplit), validationSplit, "A validation split is at least 0 and below 1.");
        }

        var training = (int)(Count * (1 - validationSplit));
        return (Slice(0, training), Slice(training, Count - training));
    }

    /// <summary>How many examples there are.</summary>
    public override string ToString() => $"{Count} examples";
}
