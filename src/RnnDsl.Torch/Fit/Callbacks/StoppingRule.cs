namespace RnnDsl.Torch.Fit.Callbacks;

/// <summary>Keras' rules of early stopping, without weights.</summary>
internal sealed class StoppingRule(EarlyStopping options)
{
    private double _best = options.Monitor.LessIsBetter ? double.PositiveInfinity : double.NegativeInfinity;
    private int _wait;

    /// <summary>The best epoch so far; 0 before one was looked at.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Looks at an epoch; gives whether the training ends with it.</summary>
    public bool EndsWith(EpochResult epoch)
    {
        if (epoch.Epoch <= options.StartFromEpoch)
        {
            return false;
        }

        // The first epoch is the best even where its quantity is no number.
        BestEpoch = BestEpoch == 0 ? epoch.Epoch : BestEpoch;
        var current = options.Of(epoch);
        if (options.Monitor.LessIsBetter ? current + options.MinDelta < _best : current - options.MinDelta > _best)
        {
            (_best, BestEpoch, _wait) = (current, epoch.Epoch, 0);
            return false;
        }

        _wait++;
        return _wait >= options.Patience && epoch.Epoch > 1;
    }
}
