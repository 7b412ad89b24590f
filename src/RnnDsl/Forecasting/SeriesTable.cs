namespace RnnDsl;

/// <summary>Numbers in named columns, a row a time step, the oldest first; in their own units.</summary>
public sealed record SeriesTable
{
    /// <summary>Rows of numbers.</summary>
    /// <param name="columns">The names of the columns, one or more, each once.</param>
    /// <param name="values">The numbers, finite, <c>(rows, columns)</c> row by row.</param>
    /// <exception cref="ArgumentException">There is no column, two have one name, a number is not finite, or the last row is not full.</exception>
    public SeriesTable(ValueList<string> columns, ValueList<double> values)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(values);
        if (columns.Count == 0 || columns.Distinct().Count() < columns.Count)
        {
            throw new ArgumentException($"The columns are {columns}; there must be one or more, each of another name.", nameof(columns));
        }

        if (values.Count % columns.Count != 0)
        {
            throw new ArgumentException($"There are {values.Count} values, which is no multiple of {columns.Count} columns.", nameof(values));
        }

        var wrong = values.TakeWhile(double.IsFinite).Count();
        if (wrong < values.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"Row {wrong / columns.Count}, column '{columns[wrong % columns.Count]}' is {values[wrong]}; every value is a finite number."), nameof(values));
        }

        (Columns, Values) = (columns, values);
    }

    private SeriesTable((ValueList<string> Columns, ValueList<double> Values) parts) => (Columns, Values) = parts;

    /// <summary>The names of the columns.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The numbers, row by row.</summary>
    public ValueList<double> Values { get; }

    /// <summary>Number of rows.</summary>
    public int Count => Values.Count / Columns.Count;

    /// <summary>The numbers of a row.</summary>
    /// <param name="row">Position from 0.</param>
    public ReadOnlySpan<double> this[int row] => Values.AsSpan().Slice(row * Columns.Count, Columns.Count);

    /// <summary>One column alone.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its numbers, finite.</param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static SeriesTable Of(string name, IEnumerable<double> values) => new([name], values.ToValueList());

    /// <summary>The numbers of a column.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no column of this name.</exception>
    public ValueList<double> Column(string name)
    {
        var index = Columns.TakeWhile(column => column != name).Count();
        return index < Columns.Count
            ? [.. Enumerable.Range(0, Count).Select(row => this[row][index])]
            : throw new KeyNotFoundException($"There is no column '{name}'. {NearestName.Mend(name, Columns)}");
    }

    /// <summary>Some of the columns, in the given order.</summary>
    /// <param name="columns">Their names, one or more, each once.</param>
    /// <exception cref="KeyNotFoundException">There is no column of a name.</exception>
    public SeriesTable Select(ValueList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ValueList<double>[] chosen = [.. columns.Select(Column)];
        return new(columns, [.. Enumerable.Range(0, Count).SelectMany(row => chosen.Select(column => column[row]))]);
    }

    /// <summary>A range of the rows.</summary>
    /// <param name="start">Position of the first to keep.</param>
    /// <param name="count">How many to keep.</param>
    public SeriesTable Slice(int start, int count) => new((Columns, Values.Slice(start * Columns.Count, count * Columns.Count)));

    /// <summary>How many rows there are of which columns.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count:N0} rows of {string.Join(", ", Columns)}");

    /// <summary>What a model gives, which need not be finite.</summary>
    internal static SeriesTable Unchecked(ValueList<string> columns, double[] values) => new((columns, ValueList.Own(values)));
}
