using System.Globalization;
using RnnDsl;
using RnnDsl.Benchmarks;
using RnnDsl.Torch.Native;

if (args is [StreamedTraining.Mode, var folder, .. var counts])
{
    // stream FOLDER COUNT makes the files, stream FOLDER trains on them.
    if (counts is [var count])
    {
        StreamedTraining.Generate(folder, int.Parse(count, CultureInfo.InvariantCulture));
    }
    else
    {
        StreamedTraining.Run(folder);
    }

    return 0;
}

// Each is given the reviews, null where there are none. On a processor that others use too, one thread gives ratios of
// training steps that hold: libtorch's threads wait for one another.
OrderedDictionary<string, Action<Arguments, Dataset?>> parts = new()
{
    ["steps"] = (arguments, reviews) => StepComparison.Run(reviews, arguments.Threads),
    ["masks"] = (arguments, reviews) => MaskedReviews.Run(reviews!, arguments.Threads),
    ["inference"] = (_, reviews) => InferenceComparison.Run(reviews),
    ["epoch"] = (_, reviews) => EpochOverhead.Run(reviews ?? RandomReviews.Make(2_560)),
    ["module"] = (_, _) => ModuleStart.Run(),
    ["cmdlet"] = (_, _) => CmdletOverhead.Run(),
    ["stop"] = (_, _) => StopTimes.Run(),
    ["memory"] = (_, _) => MemoryOverSteps.Run(),
    ["updates"] = (_, _) => WeightUpdates.Run(),
    ["import"] = (arguments, _) => ArchiveImport.Run(arguments.Archive),
};
string[] ofReviewsAlone = ["masks", "import"];

try
{
    var arguments = Arguments.Parse(args, parts.Keys);
    Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}");
    TorchLibrary.EnsureLoaded();
    var reviews = arguments.Archive.Length > 0 ? Reviews.From(arguments.Archive) : null;
    foreach (var (name, run) in parts.Where(part => arguments.Parts.Count == 0 || arguments.Parts.Contains(part.Key)))
    {
        Console.WriteLine();
        Console.WriteLine($"== {name}");
        if (reviews is null && ofReviewsAlone.Contains(name))
        {
            Console.WriteLine("Needs the film reviews: --archive PATH.");
            continue;
        }

        run(arguments, reviews);
    }

    return 0;
}
catch (Exception e) when (e is FormatException or DataException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
