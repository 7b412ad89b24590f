namespace RnnDsl;

/// <content>Data sets of objects in memory.</content>
public static partial class Datasets
{
    private const string Input = "input", Target = "label";

    /// <summary>A data set of objects in memory: <c>Datasets.Of("tickets", tickets, t => t.Body, t => t.Kind)</c>.</summary>
    /// <inheritdoc cref="Of{T}(string, IEnumerable{T}, Func{T, object}, Func{T, object}, ImportOptions)"/>
    public static Dataset Of<T>(string name, IEnumerable<T> items, Func<T, object?> input, Func<T, object?> label) =>
        Of(name, items, input, label, new ImportOptions());

    /// <summary>A data set of objects in memory.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="items">The objects, one an example; gone through once.</param>
    /// <param name="input">
    /// What a model reads of an object: a text; or a list of numbers, one a time step; or a list of such lists, the
    /// numbers of every time step.
    /// </param>
    /// <param name="label">What it learns to give: a text, an enumeration, a truth value or a number.</param>
    /// <param name="options">What the labels are and what is held out; without the names of columns. Nothing is cached.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range, or is about files.</exception>
    /// <exception cref="DataException">An object cannot be used; the exception names its position from 1 as the row.</exception>
    public static Dataset Of<T>(string name, IEnumerable<T> items, Func<T, object?> input, Func<T, object?> label, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(options);
        var all = items.ToArray();
        var isSeries = all.Length > 0 && input(all[0]) is System.Collections.IEnumerable and not string;
        return OfRows(
            name,
            all,
            (item, column) => column == Input ? input(item) : label(item),
            isSeries ? options with { Series = [Input], Label = Target } : options with { Text = Input, Label = Target });
    }

    /// <summary>A data set of rows in memory, whose columns have names, such as dictionaries or the rows of a database.</summary>
    /// <inheritdoc cref="OfRows{T}(string, IEnumerable{T}, Func{T, string, object}, ImportOptions, IProgress{DataProgress}, CancellationToken)"/>
    public static Dataset OfRows<T>(string name, IEnumerable<T> rows, Func<T, string, object?> value, ImportOptions options) =>
        OfRows(name, rows, value, options, NoProgress<DataProgress>.Instance);

    /// <summary>A data set of rows in memory, whose columns have names, with progress.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">The rows; gone through once.</param>
    /// <param name="value">
    /// What a row has under a column: a text, a truth value, a number, a date, a list of numbers or a list of such lists;
    /// null where it has nothing.
    /// </param>
    /// <param name="options">Which columns are read, what the labels are and what is held out. Nothing is cached.</param>
    /// <param name="progress">Is told how far encoding has come; from any thread.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidDescriptionException">An option is out of range, or is about files.</exception>
    /// <exception cref="DataException">A row cannot be used; the exception names its position from 1 and the column.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Dataset OfRows<T>(
        string name,
        IEnumerable<T> rows,
        Func<T, string, object?> value,
        ImportOptions options,
        IProgress<DataProgress> progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        var source = new ObjectSource<T>(name, rows, value);
        InvalidDescriptionException.ThrowIfAny([.. options.Check(), .. ColumnCheck.Of(options, source)]);
        return DatasetImport.Build(name, [source], options, progress, cancellationToken);
    }
}
