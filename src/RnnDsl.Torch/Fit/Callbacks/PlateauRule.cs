namespace RnnDsl.Torch.Fit.Callbacks;

/// <summary>Keras' rules of reducing the learning rate.</summary>
internal sealed class PlateauRule(ReduceOnPlateau options)
{
    private double _best = options.Monitor.LessIsBetter ? double.PositiveInfinity : double.NegativeInfinity;
    private int _wait;
    private int _cooldown;

    /// <summary>Looks at an epoch; gives the learning rate from there on.</summary>
    public double After(EpochResult epoch, double rate)
    {
        if (_cooldown > 0)
        {
            (_cooldown, _wait) = (_cooldown - 1, 0);
        }

        var current = options.Of(epoch);
        if (options.Monitor.LessIsBetter ? current < _best - options.MinDelta : current > _best + options.MinDelta)
        {
            (_best, _wait) = (current, 0);
            return rate;
        }

        if (_cooldown > 0 || ++_wait < options.Patience || rate <= options.MinLearningRate)
        {
            return rate;
        }

        (_cooldown, _wait) = (options.Cooldown, 0);
        return Math.Max(rate * options.Factor, options.MinLearningRate);
    }
}
