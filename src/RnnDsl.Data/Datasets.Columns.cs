using System.Globalization;

namespace RnnDsl;

/// <content>The columns of a file.</content>
public static partial class Datasets
{
    /// <summary>The names of the columns of a file, of which no more is read than tells them.</summary>
    /// <param name="path">As for <see cref="Import(string, ImportOptions)"/>; of JSON Lines the names of the first line count.</param>
    /// <param name="options">How a delimited file is read; without a header the columns are 1, 2 and so on.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range.</exception>
    /// <exception cref="DataException">The file is missing or cannot be read.</exception>
    public static ValueList<string> Columns(string path, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        InvalidDescriptionException.ThrowIfAny(options.Check());
        var source = SourceKinds.Of(path, options);
        return source is DelimitedSource table && !options.HasHeader
            ? [.. Enumerable.Range(1, table.Width()).Select(position => position.ToString(CultureInfo.InvariantCulture))]
            : source.ColumnNames();
    }
}
