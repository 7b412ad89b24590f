using System.Globalization;
using RnnDsl.Benchmarks;
using RnnDsl.Torch.Native;

Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}");
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

    return;
}

TorchLibrary.EnsureLoaded();

// On a processor that others use too, one thread gives ratios that hold: libtorch's threads wait for one another.
var threads = args is [_, var number] ? int.Parse(number, CultureInfo.InvariantCulture) : Environment.ProcessorCount;
if (args is [var archive, ..])
{
    StepComparison.Run(ReviewBatches.From(archive), threads);
    ArchiveImport.Run(archive);
}
else
{
    StepComparison.Run(null, threads);
    Console.WriteLine("Give the path of aclImdb.tar.gz to time steps on the reviews, and the import of them.");
}

TrainingSteps.Run();
EpochOverhead.Run();
WeightUpdates.Run();
PredictionBatches.Run();
