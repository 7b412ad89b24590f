namespace RnnDsl.Kernels;

/// <summary>Measures what a model gives against what it should.</summary>
internal static class OutputMeasure
{
    /// <summary>Loss, metrics and classes over all examples, of which there is one at least.</summary>
    /// <exception cref="ArgumentException">Loss or metrics cannot be computed of the outputs.</exception>
    public static Evaluation Of(TrainedModel trained, ModelOutputs outputs, Targets targets)
    {
        var options = trained.Options.For(trained.Labels);
        Check(outputs.Width, options, trained.Labels);
        var exampleLoss = new ExampleLoss(options.Loss);
        var metrics = new MetricSet([.. trained.Labels.Metrics.Concat(options.Metrics).Distinct()], trained.Labels);
        ClassMetrics[] classes = targets is ClassTargets ? [.. trained.Labels.Names.Select(_ => new ClassMetrics())] : [];
        var confusion = new ConfusionTally(classes.Length);
        var loss = 0.0;
        for (var i = 0; i < targets.Count; i++)
        {
            loss += exampleLoss.Of(outputs.RawOf(i), targets, i);
            metrics.Add(outputs.Of(i), targets, i);
            if (targets is ClassTargets { Classes: var right })
            {
                Add(classes, confusion, outputs.Of(i), right[i]);
            }
        }

        return new Evaluation(loss / targets.Count, metrics.Values, targets.Count)
        {
            Classes = [.. classes.Zip(trained.Labels.Names, (measured, label) => measured.Result(label))],
            Confusion = targets is ClassTargets ? confusion.Result(trained.Labels.Names) : ConfusionMatrix.None,
        };
    }

    private static void Add(ClassMetrics[] classes, ConfusionTally confusion, ReadOnlySpan<float> probabilities, int right)
    {
        var chosen = ClassLabels.ClassOf(probabilities);
        confusion.Add(right, chosen);
        for (var c = 0; c < classes.Length; c++)
        {
            classes[c].Add(ClassMetrics.ProbabilityOf(probabilities, c), chosen == c, right == c);
        }
    }

    // The parts of a trained model may have been put together by hand.
    private static void Check(int width, TrainingOptions options, Labels labels)
    {
        string[] misfits = [.. OptionsFit.Misfits(options, labels).Select(misfit => misfit.What)];
        if (misfits.Length > 0)
        {
            throw new ArgumentException($"The labels are {labels.Description}, and {string.Join(", ", misfits)}. Give the options that it was trained with.");
        }

        var units = options.Loss.HeadFor(labels).Units;
        if (width != units)
        {
            throw new ArgumentException($"The model gives {width} values, and {options.Loss.GetType().Name} takes {units}. Give the options that it was trained with.");
        }
    }
}
