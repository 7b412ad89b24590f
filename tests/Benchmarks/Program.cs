using RnnDsl.Benchmarks;

Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}");
TrainingSteps.Run();
EpochOverhead.Run();
WeightUpdates.Run();
PredictionBatches.Run();
if (args is [var archive])
{
    ArchiveImport.Run(archive);
}
else
{
    Console.WriteLine("Give the path of aclImdb.tar.gz to time the import of the reviews too.");
}
