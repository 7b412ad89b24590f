namespace RnnDsl.Torch.Tests.Fit;

/// <summary>Keeps what a training tells, and on which threads.</summary>
internal sealed class Recorder(Action<TrainingEvent>? then = null) : IProgress<TrainingEvent>
{
    public List<TrainingEvent> Seen { get; } = [];

    /// <summary>Without what is about times and threads.</summary>
    public List<TrainingEvent> Told => [.. Seen.Where(told => told is not (TrainingPrepared or EpochPhases or TrainingFinished))];

    public List<int> Threads { get; } = [];

    public void Report(TrainingEvent value)
    {
        Seen.Add(value);
        Threads.Add(Environment.CurrentManagedThreadId);
        then?.Invoke(value);
    }
}
