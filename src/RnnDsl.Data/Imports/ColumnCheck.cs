namespace RnnDsl;

/// <summary>What keeps the columns of import options from being read from a source.</summary>
internal static class ColumnCheck
{
    public static IEnumerable<Diagnostic> Of(ImportOptions options, RowSource source) =>
        source.FixedColumns.Count > 0 ? Fixed(options, source) : [.. Named(options, source), .. OfTable(options, source)];

    private static IEnumerable<Diagnostic> Fixed(ImportOptions options, RowSource source)
    {
        string[] meant = [.. source.FixedColumns.Zip([nameof(options.Text), nameof(options.Label)], (column, option) => $"{option} {column}")];
        return
        [
            .. Columns(options).Where(named => !meant.Contains($"{named.Option} {named.Column}"))
                .Select(named => Wrong(named.Option, $"it is '{named.Column}', and a folder or archive of text files has the columns {source.FixedColumns} of itself.", "Leave it out.")),
            .. OfTable(options, source),
        ];
    }

    private static IEnumerable<Diagnostic> Named(ImportOptions options, RowSource source)
    {
        if (options.Text.Length == 0 && options.Series.Count == 0)
        {
            yield return Wrong(nameof(options.Text), "it is empty, and so is Series.", $"Name the column of the texts or those of the series.{There(options, source)}");
        }

        if (options.Label.Length == 0)
        {
            yield return Wrong(nameof(options.Label), "it is empty.", $"Name the column of the labels.{There(options, source)}");
        }

        if (options.Text.Length > 0 && options.Series.Count > 0)
        {
            yield return Wrong(nameof(options.Series), $"it is {options.Series}, and Text is '{options.Text}'.", "Give one of the two.");
        }

        if (options.Series.Contains(""))
        {
            yield return Wrong(nameof(options.Series), "it has an empty name.", "Name every column of the series.");
        }

        if (options.Id.Length > 0 && options.Series.Count == 0)
        {
            yield return Wrong(nameof(options.Id), $"it is '{options.Id}', and texts are no series.", "Leave it out, or name the columns of the series.");
        }

        if (options.Scaling != ScalingKind.None && options.Series.Count == 0)
        {
            yield return Wrong(nameof(options.Scaling), $"it is {options.Scaling}, and texts are not scaled.", "Leave it out, or name the columns of the series.");
        }

        var padding = new TextEncoderOptions { Length = options.Length, Unit = options.Unit, Words = options.Words, Padding = options.Encoding.Padding, Truncating = options.Encoding.Truncating };
        if (options.Series.Count > 0 && options.Encoding != padding)
        {
            yield return Wrong(nameof(options.Encoding), "it has rules of tokens or of a vocabulary, and series have neither.", "Leave them out, or name the column of the texts.");
        }

        if (options.Time.Length > 0 && options.Id.Length == 0)
        {
            yield return Wrong(nameof(options.Time), $"it is '{options.Time}', and there is no Id that makes rows time steps.", "Name the column that tells the series apart too.");
        }

        foreach (var twice in Columns(options).GroupBy(named => named.Column).Where(group => group.Count() > 1))
        {
            yield return Wrong(twice.Last().Option, $"it is '{twice.Key}', which is {twice.First().Option} too.", "Name two columns.");
        }
    }

    private static string There(ImportOptions options, RowSource source) =>
        options.HasHeader && File.Exists(source.Path) && source.ColumnNames() is { Count: > 0 } names ? $" There are: {string.Join(", ", names)}." : "";

    private static IEnumerable<Diagnostic> OfTable(ImportOptions options, RowSource source)
    {
        if (source is DelimitedSource)
        {
            return Columns(options).Where(named => !options.HasHeader && !(int.TryParse(named.Column, out var position) && position >= 1))
                .Select(named => Wrong(named.Option, $"it is '{named.Column}', and without a header columns have no names.", "Give the column's position, such as 1."));
        }

        var usual = new ImportOptions();
        (string Option, bool Given)[] foreign =
        [
            (nameof(options.Delimiter), options.Delimiter != usual.Delimiter),
            (nameof(options.HasHeader), options.HasHeader != usual.HasHeader),
            (nameof(options.Quotes), options.Quotes != usual.Quotes),
        ];
        return foreign.Where(option => option.Given)
            .Select(option => Wrong(option.Option, $"it is about delimited files, and {source.Path} is none.", "Leave it out."));
    }

    // The ones that are named, each with its option.
    private static IEnumerable<(string Option, string Column)> Columns(ImportOptions options) =>
        new[] { (nameof(options.Text), options.Text) }
            .Concat(options.Series.Select(column => (nameof(options.Series), column)))
            .Concat([(nameof(options.Label), options.Label), (nameof(options.Id), options.Id), (nameof(options.Time), options.Time)])
            .Where(named => named.Item2.Length > 0);

    private static Diagnostic Wrong(string option, string problem, string mend) => new(DiagnosticCode.OptionOutOfRange, option, problem, mend);
}
