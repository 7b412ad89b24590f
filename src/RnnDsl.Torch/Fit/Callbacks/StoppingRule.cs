namespace RnnDsl.Torch.Fit.Callbacks;

/// <summary>Keras' rules of early stopping, without weights.</summary>
/// <param name="options">Its arguments.</param>
/// <param name="start">What it remembers at first.</param>
internal sealed class StoppingRule(EarlyStopping options, CallbackState start)
{
    /// <summary>What it remembers.</summary>
    public CallbackState State { get; private set; } = start;

    /// <summary>The best epoch so far; 0 before one was looked at.</summary>
    public int BestEpoch => State.BestEpoch;

    /// <summary>Looks at an epoch; gives whether the training ends with it.</summary>
    public bool EndsWith(EpochResult epoch)
    {
        if (epoch.Epoch <= options.StartFromEpoch)
        {
            return false;
        }

        // The first epoch is the best even where its quantity is no number.
        State = State with { BestEpoch = BestEpoch == 0 ? epoch.Epoch : BestEpoch };
        var current = options.Of(epoch);
        if (options.Monitor.LessIsBetter ? current + options.MinDelta < State.Best : current - options.MinDelta > State.Best)
        {
            State = State with { Best = current, BestEpoch = epoch.Epoch, Wait = 0 };
            return false;
        }

        State = State with { Wait = State.Wait + 1 };
        return State.Wait >= options.Patience && epoch.Epoch > 1;
    }
}
