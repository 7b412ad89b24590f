using RnnDsl.Torch.Fit.Optimizers;

namespace RnnDsl.Torch.Fit.Callbacks;

/// <summary>Judges every epoch by the callbacks, and tells what they do.</summary>
internal sealed class TrainingWatch
{
    private readonly TrainingOptions _options;
    private readonly Func<ValueList<Weight>> _weights;
    private readonly WeightUpdate _update;
    private readonly List<(Func<EpochResult, IEnumerable<TrainingEvent>> After, Func<CallbackState> State)> _callbacks;
    private ValueList<Weight> _bestWeights;

    /// <summary>A watch over a training that goes on from a state.</summary>
    /// <param name="options">The options.</param>
    /// <param name="weights">Gives the weights as they are.</param>
    /// <param name="update">Moves them.</param>
    /// <param name="start">Where the training starts.</param>
    public TrainingWatch(TrainingOptions options, Func<ValueList<Weight>> weights, WeightUpdate update, TrainingState start)
    {
        (_options, _weights, _update) = (options, weights, update);
        (End, BestEpoch, _bestWeights) = (start.End, start.BestEpoch, start.BestWeights);
        _callbacks = [.. options.Callbacks.Zip(start.Callbacks, (callback, state) => callback switch
        {
            EarlyStopping stopping => Stopping(stopping, state),
            ReduceOnPlateau plateau => Plateau(plateau, state),
            _ => throw new NotSupportedException($"No case does {callback.GetType().Name}."),
        })];
    }

    /// <summary>Why the training ends now; that it is completed until something else ends it.</summary>
    public TrainingEnd End { get; private set; }

    /// <summary>The epoch whose weights are kept as the best; 0 for none.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Looks at an epoch; gives what has happened, to be told when the epoch is.</summary>
    public List<TrainingEvent> AfterEpoch(EpochResult epoch)
    {
        if (_options.StopOnNaN && !double.IsFinite(epoch.Loss))
        {
            End = TrainingEnd.LossNotFinite;
        }

        List<TrainingEvent> happened = [.. _callbacks.SelectMany(callback => callback.After(epoch))];
        if (End != TrainingEnd.Completed)
        {
            happened.Add(new TrainingStopped(epoch.Epoch, End));
        }

        return happened;
    }

    /// <summary>The training as it is after so many epochs.</summary>
    public TrainingState State(ValueList<EpochResult> epochs) => new(_weights(), _update.State, [.. _callbacks.Select(callback => callback.State())])
    {
        Epochs = epochs,
        End = End,
        BestEpoch = BestEpoch,
        BestWeights = _bestWeights,
    };

    private (Func<EpochResult, IEnumerable<TrainingEvent>> After, Func<CallbackState> State) Stopping(EarlyStopping options, CallbackState state)
    {
        var rule = new StoppingRule(options, state);
        return (After, () => rule.State);

        IEnumerable<TrainingEvent> After(EpochResult epoch)
        {
            if (rule.EndsWith(epoch) && End == TrainingEnd.Completed)
            {
                End = TrainingEnd.StoppedEarly;
            }

            if (options.RestoreBestWeights && rule.BestEpoch == epoch.Epoch)
            {
                (BestEpoch, _bestWeights) = (epoch.Epoch, _weights());
            }

            return [];
        }
    }

    private (Func<EpochResult, IEnumerable<TrainingEvent>> After, Func<CallbackState> State) Plateau(ReduceOnPlateau options, CallbackState state)
    {
        var rule = new PlateauRule(options, state);
        return (After, () => rule.State);

        IEnumerable<TrainingEvent> After(EpochResult epoch)
        {
            var before = _update.Rate.At(0);
            var after = rule.After(epoch, before);
            _update.Rate = after;
            return after == before ? [] : [new LearningRateReduced(epoch.Epoch, after)];
        }
    }
}
