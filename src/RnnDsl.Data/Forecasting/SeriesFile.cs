using System.Text;
using CsvHelper;

namespace RnnDsl;

/// <summary>Reads numbers in named columns from a delimited file in UTF-8 (CSV, TSV), a row a time step.</summary>
internal sealed class SeriesFile
{
    private readonly string _path;
    private readonly CsvReader _reader;
    private readonly List<double> _values = [];

    private SeriesFile(string path, CsvReader reader) => (_path, _reader) = (path, reader);

    /// <summary>The rows of a file.</summary>
    /// <param name="path">The file; its first row names the columns.</param>
    /// <param name="wanted">The columns to read; none for all whose first value is a number.</param>
    /// <param name="delimiter">The character between columns; empty for the one that the file's name tells.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DataException">The file cannot be used; the exception names row and column.</exception>
    public static SeriesTable Read(string path, ValueList<string> wanted, string delimiter, CancellationToken cancellationToken)
    {
        var bytes = Bytes(path);
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions
        {
            Separator = DelimitedTable.Delimiter(path, new ImportOptions("", "") { Delimiter = delimiter }),
            HasHeader = true,
            Mode = CsvMode.Rfc4180,
            MalformedData = CsvMalformedDataHandling.Throw,
            TrackLineNumbers = true,
        });
        var file = new SeriesFile(path, reader);
        try
        {
            return file.Read(wanted, cancellationToken);
        }
        catch (CsvFormatException e)
        {
            throw new DataException(path, reader.LineNumber, "", $"its quotes are malformed ({e.Message.TrimEnd('.')}). Put a field with quotes in it into quotes and double those inside.");
        }
    }

    private static byte[] Bytes(string path)
    {
        using var stream = SourceFile.Open(path);
        if (stream.Length > Array.MaxLength)
        {
            throw new DataException(path, $"it has {stream.Length} bytes; files of up to {Array.MaxLength} can be read. Split it.");
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..]
            ? throw new DataException(path, "it is not UTF-8 but UTF-16. Save the file in UTF-8.")
            : bytes;
    }

    private SeriesTable Read(ValueList<string> wanted, CancellationToken cancellationToken)
    {
        _reader.ReadHeader();
        string[] header = [.. _reader.Headers.ToArray().Select(name => name.Trim())];
        if (header.Length == 0 || !_reader.Read())
        {
            throw new DataException(_path, "it has no rows. Give a file with a header and a row a time step, the oldest first.");
        }

        CheckWidth(header);
        var columns = wanted.Count > 0 ? [.. wanted.Select(name => IndexOf(name, header))] : Numbers(header);
        var time = new TimeColumn(columns.Contains(0) ? -1 : 0);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckWidth(header);
            if (time.Problem(Field) is { Length: > 0 } problem)
            {
                throw Error(header[0], problem);
            }

            foreach (var column in columns)
            {
                _values.Add(Number(column, header[column]));
            }
        }
        while (_reader.Read());
        return new SeriesTable([.. columns.Select(column => header[column])], [.. _values]);
    }

    // What begins with text, such as dates, is no column of numbers.
    private int[] Numbers(string[] header)
    {
        int[] numbers = [.. Enumerable.Range(0, header.Length).Where(column => SeriesNumber.IsMeant(Field(column)))];
        return numbers.Length == 0
            ? throw Error("", "no column begins with a number. Give a file with columns of numbers, or name the right delimiter.")
            : header.Length == header.Distinct().Count() ? numbers
            : throw new DataException(_path, 1, header.GroupBy(name => name).First(names => names.Count() > 1).Key, "the header names the column twice. Give the columns different names.");
    }

    private double Number(int column, string name) =>
        SeriesNumber.Parse(Field(column)) is { } number ? number : throw Error(name, SeriesNumber.ProblemOf(Field(column)));

    private int IndexOf(string name, string[] header)
    {
        var index = Array.IndexOf(header, name);
        return index < 0 ? throw new DataException(_path, 1, name, $"the header has no such column. {NearestName.Mend(name, header)}")
            : Array.LastIndexOf(header, name) != index ? throw new DataException(_path, 1, name, "the header names the column twice. Give the columns different names.")
            : index;
    }

    private void CheckWidth(string[] header)
    {
        if (_reader.FieldCount != header.Length)
        {
            throw Error($"{Math.Min(_reader.FieldCount, header.Length) + 1}", $"the row has {_reader.FieldCount} of {header.Length} columns. Give every row as many columns, or name the right delimiter.");
        }
    }

    private string Field(int column) => Encoding.UTF8.GetString(_reader.GetSpan(column)).Trim();

    private DataException Error(string column, string problem) => new(_path, _reader.LineNumber, column, problem);
}
