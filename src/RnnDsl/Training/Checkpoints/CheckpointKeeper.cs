using System.Runtime.ExceptionServices;

namespace RnnDsl;

/// <summary>
/// Keeps a training in its checkpoint. Files are written on another thread while the training goes on, one at a time; of
/// the states that come meanwhile the latest is written next.
/// </summary>
internal sealed class CheckpointKeeper : IDisposable
{
    private readonly TrainingOrigin _origin;
    private readonly Lock _lock = new();
    private TrainingState? _waiting;
    private Task _writing = Task.CompletedTask;
    private bool _isWriting;
    private ExceptionDispatchInfo? _failure;

    private CheckpointKeeper(Checkpoint checkpoint, TrainedModel start, TrainingOrigin origin, TrainingState state) =>
        (Path, Start, _origin, State) = (checkpoint.Path, start, origin, state);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What the training began with; of its weights only the fingerprint where it is resumed.</summary>
    public TrainedModel Start { get; }

    /// <summary>Where the training starts: where it was left, or at its beginning.</summary>
    public TrainingState State { get; }

    /// <summary>Opens the checkpoint of a training, and writes it where there is none.</summary>
    /// <exception cref="InvalidDescriptionException">The file is the checkpoint of another training.</exception>
    /// <exception cref="ModelFileException">The file is damaged or no checkpoint.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static CheckpointKeeper Open(Checkpoint checkpoint, TrainedModel start, Dataset dataset, CancellationToken stop)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(checkpoint.Path);
        var origin = TrainingOrigin.Of(start, dataset, stop);

        AtomicFile.DeleteLeftovers(checkpoint.Path);

        // Even who starts over writes over nothing but checkpoints.
        var kept = ReadIfThere(checkpoint.Path);
        if (kept is not null && !checkpoint.StartOver)
        {
            InvalidDescriptionException.ThrowIfAny(kept.Check(checkpoint.Path, start, origin));
            return new(checkpoint, start, origin, kept.State);
        }

        var keeper = new CheckpointKeeper(checkpoint, start, origin, TrainingState.Initial(start));

        // Better to know now than after an epoch that it cannot be written.
        keeper.Write(keeper.State);
        return keeper;
    }

    /// <summary>Opens the checkpoint of the training that is in it.</summary>
    /// <exception cref="InvalidDescriptionException">The data set is another.</exception>
    /// <exception cref="ModelFileException">The file is missing, damaged or no checkpoint.</exception>
    public static CheckpointKeeper Resume(Checkpoint checkpoint, Dataset dataset, CancellationToken stop)
    {
        AtomicFile.DeleteLeftovers(checkpoint.Path);
        var kept = CheckpointFile.Read(checkpoint.Path);
        InvalidDescriptionException.ThrowIfAny(kept.Check(checkpoint.Path, Fingerprint.Of(dataset, stop)));
        var start = kept.Model with { History = new(kept.Model.History.Epochs.Slice(0, kept.Origin.Epochs)) };
        return new(checkpoint, start, kept.Origin, kept.State);
    }

    /// <summary>Keeps a state.</summary>
    /// <exception cref="IOException">One before could not be written.</exception>
    public void Keep(TrainingState state)
    {
        lock (_lock)
        {
            _failure?.Throw();
            _waiting = state;
            if (!_isWriting)
            {
                _isWriting = true;
                _writing = Task.Run(WriteAll);
            }
        }
    }

    /// <summary>Waits until the last state is written.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Finish()
    {
        Dispose();
        _failure?.Throw();
    }

    /// <summary>Waits too, whatever comes of it: nobody is left writing when the training has ended.</summary>
    public void Dispose() => Task.WaitAny(_writing);

    private void WriteAll()
    {
        try
        {
            while (Next() is { } state)
            {
                Write(state);
            }
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }

    // Under the lock, so that a state that comes now is either written here or begins another task.
    private TrainingState? Next()
    {
        lock (_lock)
        {
            (var next, _waiting) = (_waiting, null);
            _isWriting = next is not null;
            return next;
        }
    }

    private void Write(TrainingState state) => CheckpointFile.Write(Path, new(state.ResultOf(Start), state, _origin));

    private static KeptTraining? ReadIfThere(string path)
    {
        if (!System.IO.Path.Exists(path))
        {
            return null;
        }

        try
        {
            return CheckpointFile.Read(path);
        }
        catch (ModelFileException e)
        {
            throw new ModelFileException(path, $"{e.Problem} What is no checkpoint in order is neither gone on with nor written over: delete it, or give another path.", e.InnerException ?? e);
        }
    }
}
