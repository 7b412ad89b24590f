namespace RnnDsl.Torch.Tests.Fit.Checkpoints;

/// <summary>Trainings that are stopped in the middle of a step of an epoch, and gone on with.</summary>
internal static class StoppedTraining
{
    /// <summary>Trains until a step is done, and no further.</summary>
    public static void Stop(this Checkpoint checkpoint, ModelDescription model, Dataset data, TrainingOptions options, int epoch, int batch = 1)
    {
        using var stop = new CancellationTokenSource();
        var progress = new Recorder(told =>
        {
            if (told is BatchCompleted done && done.Epoch == epoch && done.Batch == batch)
            {
                stop.Cancel();
            }
        });
        Should.Throw<OperationCanceledException>(() => model.Train(data, options, checkpoint, progress, stop.Token));
    }

    /// <summary>Everything but the seconds, which no two trainings have in common.</summary>
    public static TrainedModel Timeless(this TrainedModel trained) => trained with
    {
        History = trained.History with { Epochs = [.. trained.History.Epochs.Select(epoch => epoch with { Seconds = 0 })] },
    };

    /// <summary>Bit for bit the same model, with the same history.</summary>
    public static void ShouldBeThatOf(this TrainedModel trained, TrainedModel undisturbed) => trained.Timeless().ShouldBe(undisturbed.Timeless());
}
