namespace RnnDsl;

/// <summary>What is generated from a seed: the same on every machine.</summary>
internal static class Generators
{
    // Ten pairs to choose the first mark from, and as many for the second.
    private const int FewestSteps = 20;

    /// <summary>The data set of an entry that is generated.</summary>
    public static Dataset Generate(DatasetEntry entry, DatasetRequest request, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        var (name, count, seed) = (entry.Name, request.Count, request.Seed);
        var steps = request.Steps > 0 ? request.Steps : entry.Steps;
        progress.Report(new("Generating", 0, 0));
        var dataset = entry.Reader switch
        {
            DatasetReader.Reber => Encode(ReberStrings.Generate(name, count, seed, cancellationToken), ReberStrings.EncoderOptions),
            DatasetReader.PlainReber => Encode(PlainReberStrings.Generate(name, count, seed, cancellationToken), ReberStrings.EncoderOptions),
            DatasetReader.Adding => AddingProblem.Generate(name, count, steps, seed, cancellationToken),
            DatasetReader.Copy => Encode(CopyTask.Generate(name, count, steps, seed, cancellationToken), CopyTask.EncoderOptionsFor(steps)),
            DatasetReader.TemporalOrder => Encode(TemporalOrder.Generate(name, three: false, count, seed, cancellationToken), TemporalOrder.EncoderOptions),
            DatasetReader.TemporalOrder3 => Encode(TemporalOrder.Generate(name, three: true, count, seed, cancellationToken), TemporalOrder.EncoderOptions),
            var other => throw new NotSupportedException($"Nothing generates {other}."),
        };
        return dataset with { Defaults = entry.Training };

        Dataset Encode(TextCorpus corpus, TextEncoderOptions options) => corpus.Encode(options, progress, cancellationToken);
    }

    /// <summary>What keeps a request from being one for an entry: what is generated has neither a file nor texts that could be cut.</summary>
    public static IEnumerable<Diagnostic> Misfits(DatasetEntry entry, DatasetRequest request)
    {
        var usual = new DatasetRequest();
        (string Option, object Given, object Usual)[] reading =
        [
            (nameof(request.Path), request.Path, usual.Path),
            (nameof(request.Words), request.Words, usual.Words),
            (nameof(request.Length), request.Length, usual.Length),
            (nameof(request.Encoding), request.Encoding with { Words = usual.Words, Length = usual.Length }, usual.Encoding),
        ];
        foreach (var (option, given, _) in reading.Where(option => entry.IsGenerated && !option.Given.Equals(option.Usual)))
        {
            yield return new(DiagnosticCode.OptionOutOfRange, option, $"it is '{given}', and data set '{entry.Name}' is generated from a seed.", "Leave it out.");
        }

        if (request.Steps != 0 && entry.Steps == 0)
        {
            yield return new(DiagnosticCode.OptionOutOfRange, nameof(request.Steps), $"it is {request.Steps}, and data set '{entry.Name}' has sequences of its own length.", "Leave it out.");
        }
        else if (request.Steps != 0 && request.Steps < FewestSteps)
        {
            yield return new(DiagnosticCode.OptionOutOfRange, nameof(request.Steps), $"it is {request.Steps}; it must be at least {FewestSteps}.", $"Use a number such as {entry.Steps}, or 0 for that.");
        }
    }
}
