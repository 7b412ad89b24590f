namespace RnnDsl;

/// <summary>Makes data sets of series.</summary>
public static class SeriesDatasets
{
    /// <summary>
    /// A data set of windows and of what followed each: the model learns to give <c>horizon * targets</c> numbers, step by
    /// step. Inputs and targets are scaled by what the training part says; metrics are of scaled numbers, and
    /// <see cref="Evaluation.Columns"/> has the errors in the columns' own units.
    /// </summary>
    /// <param name="series">The rows, the oldest first.</param>
    /// <param name="options">The windows, the parts and the scaling.</param>
    /// <param name="name">Name of the data set.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range or does not fit the series.</exception>
    public static Dataset ToDataset(this SeriesTable series, ForecastOptions options, string name = "series")
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(name);
        InvalidDescriptionException.ThrowIfAny(Check(series, options));
        var columns = options.Columns.Count > 0 ? options.Columns : series.Columns;
        var parts = SeriesParts.Of(options, series.Count);
        var chosen = series.Select(columns);
        var encoder = new WindowEncoder(columns, options.Targets.Count > 0 ? options.Targets : columns, options.Horizon)
        {
            Length = options.History,
            Scaling = ScalingFit.Fit(options.Scaling, [.. columns.Select(column => chosen.Slice(0, parts.Training).Column(column).ToArray())], options.Logarithm),
            SubtractLast = options.SubtractLast,
            Season = options.Season,
        };
        var windows = new SeriesWindows(encoder, encoder.Scale(chosen));
        return new Dataset(name, encoder, encoder.Labels, windows.Between(0, parts.Training, options.Stride), windows.Between(parts.Training + parts.Validation, parts.Test))
        {
            Validation = windows.Between(parts.Training, parts.Validation),
        };
    }

    private static ValueList<Diagnostic> Check(SeriesTable series, ForecastOptions options)
    {
        var found = options.Check();
        return found.Count > 0
            ? found
            :
            [
                .. CheckNames(nameof(options.Columns), options.Columns, series),
                .. CheckNames(nameof(options.Targets), options.Targets, series),
                .. SeriesParts.Of(options, series.Count).Check(options, series.Count),
                .. CheckLogarithms(series, options),
            ];
    }

    private static IEnumerable<Diagnostic> CheckNames(string option, ValueList<string> names, SeriesTable series) =>
        names.Except(series.Columns).Select(name => new Diagnostic(DiagnosticCode.OptionOutOfRange, option, $"the series has no column '{name}'.", NearestName.Mend(name, series.Columns)));

    private static IEnumerable<Diagnostic> CheckLogarithms(SeriesTable series, ForecastOptions options)
    {
        var seen = options.Columns.Count > 0 ? options.Columns : series.Columns;
        var wrong = options.Logarithm ? Enumerable.Range(0, series.Values.Count).Where(i => series.Values[i] <= 0 && seen.Contains(series.Columns[i % series.Columns.Count])).Take(1) : [];
        return wrong.Select(i => new Diagnostic(
            DiagnosticCode.OptionOutOfRange,
            nameof(options.Logarithm),
            FormattableString.Invariant($"row {i / series.Columns.Count} of the series has {series.Values[i]} in column '{series.Columns[i % series.Columns.Count]}', and only what is above 0 has a logarithm."),
            "Leave it off, or leave the column out."));
    }
}
