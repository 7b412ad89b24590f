namespace RnnDsl.Torch.Fit.Callbacks;

/// <summary>Keras' rules of reducing the learning rate.</summary>
/// <param name="options">Its arguments.</param>
/// <param name="start">What it remembers at first.</param>
internal sealed class PlateauRule(ReduceOnPlateau options, CallbackState start)
{
    /// <summary>What it remembers.</summary>
    public CallbackState State { get; private set; } = start;

    /// <summary>Looks at an epoch; gives the learning rate from there on.</summary>
    public double After(EpochResult epoch, double rate)
    {
        if (State.Cooldown > 0)
        {
            State = State with { Cooldown = State.Cooldown - 1, Wait = 0 };
        }

        var current = options.Of(epoch);
        if (options.Monitor.LessIsBetter ? current < State.Best - options.MinDelta : current > State.Best + options.MinDelta)
        {
            State = State with { Best = current, Wait = 0 };
            return rate;
        }

        if (State.Cooldown > 0)
        {
            return rate;
        }

        State = State with { Wait = State.Wait + 1 };
        if (State.Wait < options.Patience || rate <= options.MinLearningRate)
        {
            return rate;
        }

        State = State with { Cooldown = options.Cooldown, Wait = 0 };
        return Math.Max(rate * options.Factor, options.MinLearningRate);
    }
}
