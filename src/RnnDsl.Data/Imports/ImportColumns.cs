namespace RnnDsl;

/// <summary>The columns that an import reads, and where each stands in a row.</summary>
/// <param name="Text">That of the texts; empty where series are read.</param>
/// <param name="Series">Those of the series; none where texts are read.</param>
/// <param name="Label">That of the labels; empty where rows have none.</param>
/// <param name="Id">That which tells the series apart, where a row is a time step; empty otherwise.</param>
/// <param name="Time">That which orders the time steps; empty where they stand in order.</param>
internal sealed record ImportColumns(string Text, ValueList<string> Series, string Label, string Id, string Time)
{
    /// <summary>All of them: label first, then inputs, id and time.</summary>
    public ValueList<string> All =>
        [.. Given(Label), .. Series.Count > 0 ? Series : [Text], .. Given(Id), .. Given(Time)];

    private bool HasLabel => Label.Length > 0;

    /// <exception cref="DataException">The row has no label, or something that is none.</exception>
    public string LabelOf(SourceRow row) => HasLabel ? RowLabel.Of(row, row.Cells[0], Label) : "";

    public ReadOnlySpan<Cell> InputsOf(SourceRow row) => row.Cells.AsSpan(HasLabel ? 1 : 0, Math.Max(1, Series.Count));

    public Cell IdOf(SourceRow row) => row.Cells[^(Time.Length > 0 ? 2 : 1)];

    public static Cell TimeOf(SourceRow row) => row.Cells[^1];

    /// <summary>Those of the options; where a source has columns of itself, these.</summary>
    public static ImportColumns Of(ImportOptions options, RowSource source) => source.FixedColumns is [var text, var label]
        ? new(text, [], label, "", "")
        : new(options.Text, options.Series, options.Label, options.Id, options.Time);

    private static IEnumerable<string> Given(string column) => column.Length > 0 ? [column] : [];
}
