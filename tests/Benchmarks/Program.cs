using RnnDsl.Benchmarks;
using RnnDsl.Torch.Native;

Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}");
TorchLibrary.EnsureLoaded();
if (args is [var archive])
{
    StepComparison.Run(ReviewBatches.From(archive));
    ArchiveImport.Run(archive);
}
else
{
    StepComparison.Run(null);
    Console.WriteLine("Give the path of aclImdb.tar.gz to time steps on the reviews, and the import of them.");
}

TrainingSteps.Run();
PredictionBatches.Run();
