namespace RnnDsl;

/// <summary>What keeps training options, each right by itself, from being used with a data set.</summary>
internal static class OptionsFit
{
    public static IEnumerable<Diagnostic> Check(TrainingOptions options, Dataset dataset)
    {
        var (training, validation) = options.Split(dataset);
        return
        [
            .. CheckExamples(dataset, training, validation),
            .. CheckLabels(options, dataset),
            .. options.Callbacks.SelectMany(callback => CheckMonitor(callback, options.For(dataset.Labels).Metrics, validation.Count > 0)),
        ];
    }

    /// <summary>Loss and metrics that are not of these labels: the option, what it is, and how to mend it.</summary>
    public static IEnumerable<(string Option, string What, string Mend)> Misfits(TrainingOptions options, Labels labels)
    {
        if (options.Loss.ProblemOf(labels) is { Length: > 0 } loss)
        {
            yield return (nameof(options.Loss), $"{options.Loss.GetType().Name} is {loss}", $"Leave it out for {labels.Loss.GetType().Name}.");
        }

        foreach (var (i, metric) in options.Metrics.Index())
        {
            if (metric.ProblemOf(labels) is { Length: > 0 } problem)
            {
                yield return ($"{nameof(options.Metrics)}[{i}]", $"{metric.GetType().Name} is {problem}", $"Leave it out, or use {labels.Metrics[0].GetType().Name}.");
            }
        }
    }

    private static IEnumerable<Diagnostic> CheckExamples(Dataset dataset, Examples training, Examples validation)
    {
        if (dataset is { Training.Count: 0, Test.Count: > 0 })
        {
            yield return new(DiagnosticCode.TooFewExamples, $"data set '{dataset.Name}'", "all of its examples are held out, and none is left to train on.", "Import it with a TestSplit below 1, such as 0.");
        }
        else if (training.Count == 0)
        {
            yield return new(DiagnosticCode.TooFewExamples, $"data set '{dataset.Name}'", $"of its {dataset.Training.Count} training examples none is left to train on.", "Use more examples or a smaller ValidationSplit.");
        }

        string[] misread = [.. new[] { training, validation }.Select(part => ProblemOf(dataset, part.Inputs)).Where(problem => problem.Length > 0)];
        if (misread.Length > 0)
        {
            yield return new(DiagnosticCode.InputMismatch, $"data set '{dataset.Name}'", misread[0], "Give the data set the encoder that its inputs were made with.");
        }

        // What is in files is checked when it is read, and the file is named.
        string[] problems = [.. new[] { training, validation }.Where(part => part.Stream is null).Select(part => dataset.Labels.ProblemOf(part.Targets)).Where(problem => problem.Length > 0)];
        if (problems.Length > 0)
        {
            yield return new(DiagnosticCode.TargetMismatch, $"data set '{dataset.Name}'", problems[0], "Give examples whose targets are those that its labels name.");
        }
    }

    private static string ProblemOf(Dataset dataset, Sequences inputs) =>
        inputs is not StreamedSequences ? dataset.Encoder.ProblemOf(inputs)
        : inputs.Spec == dataset.Encoder.Spec ? ""
        : $"its encoder gives sequences {dataset.Encoder.Spec}, and its inputs are {inputs.Spec}.";

    private static IEnumerable<Diagnostic> CheckLabels(TrainingOptions options, Dataset dataset)
    {
        var labels = dataset.Labels;
        foreach (var (option, what, mend) in Misfits(options, labels))
        {
            yield return Misfit(option, what, mend);
        }

        if (options.ClassWeights.Count > 0 && labels is not ClassLabels)
        {
            yield return Misfit(nameof(options.ClassWeights), "they are weights of classes", $"Leave them out, or give {nameof(Examples.SampleWeights)}.");
        }
        else if (options.ClassWeights.Count > 0 && options.ClassWeights.Count != labels.Names.Count)
        {
            yield return new(DiagnosticCode.OptionOutOfRange, nameof(options.ClassWeights), $"there are {options.ClassWeights.Count}, and data set '{dataset.Name}' has {labels.Description}.", $"Give one for each of {labels}.");
        }

        Diagnostic Misfit(string option, string what, string mend) =>
            new(DiagnosticCode.LabelMismatch, option, $"{what}, and data set '{dataset.Name}' has {labels.Description}.", mend);
    }

    private static IEnumerable<Diagnostic> CheckMonitor(TrainingCallback callback, ValueList<Metric> metrics, bool validates)
    {
        var where = $"{callback.GetType().Name}.{nameof(callback.Monitor)}";
        var name = callback.Monitor.Name;
        string[] measured = [MetricNames.Loss, .. MetricNames.Of(metrics)];
        if (!measured.Contains(callback.Monitor.MetricName))
        {
            var mend = MetricNames.MetricOf(callback.Monitor.MetricName) is { } metric && metrics.All(other => other.Name != metric.Name)
                ? $"Add {metric.GetType().Name} to the {nameof(TrainingOptions.Metrics)}, or monitor something else. "
                : "";
            yield return new(DiagnosticCode.NotMeasured, where, $"it is '{name}', which is not measured.", mend + NearestName.Mend(name, [.. measured.Select(what => MetricNames.OfValidation + what), .. measured]));
        }
        else if (callback.Monitor.IsOfValidation && !validates)
        {
            yield return new(DiagnosticCode.OptionsContradict, where, $"it is {name}, and there is nothing to validate with.", $"Give a {nameof(TrainingOptions.ValidationSplit)} such as 0.2, or monitor {string.Join(" or ", measured)}.");
        }
    }
}
