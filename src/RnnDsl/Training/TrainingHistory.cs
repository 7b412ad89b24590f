namespace RnnDsl;

/// <summary>The epochs of a training, in order.</summary>
/// <param name="Epochs">One entry an epoch; those of earlier trainings that were continued come first.</param>
public sealed record TrainingHistory(ValueList<EpochResult> Epochs)
{
    /// <summary>The history of a model that was not trained.</summary>
    public static TrainingHistory None { get; } = new([]);

    /// <summary>Why the last training ended.</summary>
    public TrainingEnd End { get; init; }

    /// <summary>The epoch whose weights the model has where <see cref="EarlyStopping"/> gave it those of the best; 0 for the last.</summary>
    public int RestoredEpoch { get; init; }

    /// <summary>The last epochs as a table: loss, metrics, those of the validation part, and seconds.</summary>
    /// <param name="last">How many epochs at most.</param>
    public string Table(int last = int.MaxValue) => HistoryTable.Of(Epochs, last);

    /// <summary>How many epochs there are, and how they ended where it was before the last.</summary>
    public override string ToString()
    {
        var end = End switch
        {
            TrainingEnd.StoppedEarly => ", stopped early",
            TrainingEnd.LossNotFinite => ", stopped because the loss was no number",
            _ => "",
        };
        return $"{Epochs.Count} epoch{(Epochs.Count == 1 ? "" : "s")}{end}{(RestoredEpoch > 0 ? $", weights of epoch {RestoredEpoch}" : "")}";
    }
}
