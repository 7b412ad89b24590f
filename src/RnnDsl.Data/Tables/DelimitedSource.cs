using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace RnnDsl;

/// <summary>Reads rows from a file of delimited columns in UTF-8, with or without a byte order mark, as a stream.</summary>
internal sealed class DelimitedSource(string path, ImportOptions options) : RowSource(path)
{
    private readonly char _delimiter = options.Delimiter.Length > 0 ? options.Delimiter[0]
        : System.IO.Path.GetExtension(path).ToUpperInvariant() is ".TSV" or ".TAB" or ".TXT" ? '\t' : ',';

    public override string Reading => $"{_delimiter}";

    public override string Checksum() => LineFile.Checksum(Path);

    public override ValueList<string> ColumnNames()
    {
        using var file = LineFile.Open(Path);
        using var reader = Reader(file);
        return [.. Header(reader)];
    }

    /// <summary>How many columns the first row has.</summary>
    /// <exception cref="DataException">The file is missing or cannot be read.</exception>
    public int Width()
    {
        using var file = LineFile.Open(Path);
        using var reader = Reader(file);
        return Next(reader, reader => reader.Read()) ? reader.FieldCount : 0;
    }

    public override IEnumerable<SourceRow> Read(
        ValueList<string> columns, IProgress<DataProgress> progress, CancellationToken cancellationToken)
    {
        using var file = LineFile.Open(Path);
        using var reader = Reader(file);
        var (width, positions) = options.HasHeader ? Header(reader, columns) : (0, []);
        while (Next(reader, reader => reader.Read()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (width == 0)
            {
                (width, positions) = (reader.FieldCount, [.. columns.Select(column => Position(column, reader))]);
            }

            if (reader.FieldCount != width)
            {
                throw new DataException(Path, reader.LineNumber, $"{Math.Min(reader.FieldCount, width) + 1}", $"the row has {reader.FieldCount} of {width} columns. Give every row as many columns{(options.Quotes ? ", with quotes around fields that hold the delimiter" : "")}, or name the right delimiter.");
            }

            yield return new(Path, reader.LineNumber, [.. positions.Select((position, i) => Field(reader, position, columns[i]))]);
        }
    }

    private CsvReader Reader(Stream file) => CsvReader.Create(file, new CsvReaderOptions
    {
        Separator = _delimiter,
        HasHeader = options.HasHeader,
        Mode = options.Quotes ? CsvMode.Rfc4180 : CsvMode.NoEscape,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
    });

    private (int Width, int[] Positions) Header(CsvReader reader, ValueList<string> columns)
    {
        var names = Header(reader);
        return (names.Length, [.. columns.Select(column => IndexOf(column, names))]);
    }

    private string[] Header(CsvReader reader)
    {
        Next(reader, reader =>
        {
            reader.ReadHeader();
            return true;
        });
        var names = reader.Headers.ToArray();
        return names.Length == 0
            ? throw new DataException(Path, "it is empty. Give a file with a header and a row for every example.")
            : names;
    }

    private T Next<T>(CsvReader reader, Func<CsvReader, T> read)
    {
        try
        {
            return read(reader);
        }
        catch (CsvFormatException e)
        {
            throw MalformedQuotes.At(Path, _delimiter, e);
        }
    }

    private Cell Field(CsvReader reader, int index, string column)
    {
        var bytes = reader.GetSpan(index);
        return Utf8.IsValid(bytes)
            ? TextCell.Of(Encoding.UTF8.GetString(bytes))
            : throw new DataException(Path, reader.LineNumber, column, "it is not UTF-8. Save the file in that encoding.");
    }

    // A header that looks like one long name is one that something else separates.
    private static string? OtherDelimiter(string[] names) =>
        names is [var only] && ";\t|,".FirstOrDefault(only.Contains) is var delimiter and not '\0'
            ? $" The names look separated by '{(delimiter == '\t' ? "\\t" : delimiter)}': say so (Delimiter)."
            : null;

    private int IndexOf(string column, string[] names)
    {
        var index = Array.IndexOf(names, column);
        return index < 0 ? throw NoColumn(1, column, names, OtherDelimiter(names) ?? " If the file has no header, say so (HasHeader = false) and give positions from 1.")
            : Array.LastIndexOf(names, column) != index ? throw new DataException(Path, 1, column, "the header names the column twice. Give the columns different names.")
            : index;
    }

    private int Position(string column, CsvReader reader)
    {
        var (position, columns) = (int.Parse(column, CultureInfo.InvariantCulture), reader.FieldCount);
        return position <= columns
            ? position - 1
            : throw new DataException(Path, reader.LineNumber, column, $"there are only {columns} columns. Give a position from 1 to {columns}, or name the right delimiter.");
    }
}
