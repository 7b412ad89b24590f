using RnnDsl.Kernels;

namespace RnnDsl;

/// <summary>Forecasts with models that were trained on the windows of a series.</summary>
public static class ModelForecasting
{
    /// <summary>What a model says will follow the last rows of a series.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="recent">
    /// Rows in their own units with the columns that the model sees, as many as its window has or more, the oldest first.
    /// </param>
    /// <returns>A row a step ahead, the columns that the model forecasts, in their own units.</returns>
    /// <exception cref="ArgumentException">The model does not forecast, or columns or rows are missing.</exception>
    public static SeriesTable Forecast(this TrainedModel trained, SeriesTable recent)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(recent);
        var encoder = EncoderOf(trained);
        var window = encoder.Encode(recent);
        return SeriesTable.Unchecked(encoder.Targets, encoder.Decode(Run(trained, window).Of(0), window, 0));
    }

    /// <summary>
    /// Forecasts over the test part of a data set, each from the rows before it: at its start, then behind the last
    /// forecast, as long as there are rows to compare it with.
    /// </summary>
    /// <param name="trained">The model.</param>
    /// <param name="dataset">A data set with the encoder of the model, with windows at every row of its test part.</param>
    /// <exception cref="InvalidDescriptionException">The data set has another encoder than the model.</exception>
    /// <exception cref="ArgumentException">The model does not forecast, or the data set has no test part.</exception>
    public static Backtest Backtest(this TrainedModel trained, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(dataset);
        var encoder = EncoderOf(trained);
        InvalidDescriptionException.ThrowIfAny(trained.Check(dataset));
        if (dataset.Test.Count == 0)
        {
            throw new ArgumentException("The data set has no test part to forecast. Hold rows out for one.", nameof(dataset));
        }

        int[] chosen = [.. Enumerable.Range(0, dataset.Test.Count).Where(i => i % encoder.Horizon == 0)];
        var (windows, targets) = ((ValueSequences)dataset.Test.Inputs, (NumberTargets)dataset.Test.Targets);
        var outputs = Run(trained, windows);
        return new(
            encoder.DecodeWindow(windows, 0),
            SeriesTable.Unchecked(encoder.Targets, [.. chosen.SelectMany(i => encoder.Decode(targets[i], windows, i))]),
            SeriesTable.Unchecked(encoder.Targets, [.. chosen.SelectMany(i => encoder.Decode(outputs.Of(i), windows, i))]),
            encoder.Horizon);
    }

    private static WindowEncoder EncoderOf(TrainedModel trained) =>
        trained.Encoder as WindowEncoder
        ?? throw new ArgumentException("The model was not trained on the windows of a series, so it cannot forecast one.", nameof(trained));

    private static ModelOutputs Run(TrainedModel trained, ValueSequences windows) =>
        BatchRunner.Run(trained, windows, NoProgress<double>.Instance, new ParallelOptions());
}
