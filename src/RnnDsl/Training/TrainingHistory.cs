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

    /// <summary>
    /// The best epoch: the one whose weights the model has by <see cref="RestoredEpoch"/>, otherwise that of the least
    /// validation loss or, where nothing was validated, of the least loss. 0 where there is no epoch with a finite loss.
    /// </summary>
    public int BestEpoch => RestoredEpoch > 0 ? RestoredEpoch : Least(epoch => epoch.ValidationLoss) is > 0 and var validated ? validated : Least(epoch => epoch.Loss);

    /// <summary>The last epochs as a table: loss, metrics, those of the validation part, and seconds; the best is marked.</summary>
    /// <param name="last">How many epochs at most; the best is one more where it is not among them.</param>
    public string Table(int last = int.MaxValue) => HistoryTable.Of(this, last, int.MaxValue);

    /// <summary>
    /// The same in the columns of a terminal: where there is no room, seconds are left out, then what was measured of the
    /// training part, and then metrics of the validation part.
    /// </summary>
    /// <param name="last">How many epochs at most; the best is one more where it is not among them.</param>
    /// <param name="width">The columns there are, at least 30.</param>
    public string Table(int last, int width)
    {
        ScreenText.CheckWidth(width);
        return HistoryTable.Of(this, last, width);
    }

    /// <summary>The last ten epochs as a table, and below it the losses over all epochs as lines of small bars.</summary>
    /// <param name="width">The columns there are, at least 30.</param>
    public string Summary(int width = ScreenText.UsualWidth)
    {
        var curves = HistoryCurves.Of(this, width);
        return string.Join(Environment.NewLine, [Table(10, width), .. curves.Count > 0 ? ["", .. curves] : Array.Empty<string>()]);
    }

    /// <summary>The curves of loss and metrics as text of so many columns, and so many lines a panel.</summary>
    /// <param name="width">The columns, 30 to 1,000.</param>
    /// <param name="height">The lines of a panel, 8 to 1,000.</param>
    /// <inheritdoc cref="DrawText(TextPlotOptions)"/>
    public string DrawText(int width, int height) => DrawText(new TextPlotOptions { Width = width, Height = height });

    /// <summary>
    /// The curves of loss and metrics as text: a panel each over the epochs, the training part as dots, the validation part
    /// as a line.
    /// </summary>
    /// <param name="options">How large it is, and of what.</param>
    /// <exception cref="InvalidDescriptionException">There are no epochs, a metric was not measured, or the size is out of range.</exception>
    public string DrawText(TextPlotOptions options) => new[] { new NamedHistory("", this) }.DrawText(options);

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

    private int Least(Func<EpochResult, double?> loss) =>
        Epochs.Where(epoch => loss(epoch) is { } value && double.IsFinite(value)).MinBy(loss)?.Epoch ?? 0;
}
