namespace RnnDsl;

/// <summary>
/// How a series becomes examples of a window and of what followed it. The rows are cut by time into a part to train
/// on, one to validate and one to test; windows of the latter two may begin in the rows before, what is forecast lies
/// in the part itself.
/// </summary>
/// <param name="History">Rows that a model sees, at least 1.</param>
/// <param name="Horizon">Rows behind them that it forecasts, at least 1.</param>
public sealed record ForecastOptions(int History, int Horizon)
{
    /// <summary>Rows from the start of one training window to that of the next, at least 1 (the default); validation and test begin a window at every row.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>The columns that a model sees; all by default.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>The columns that it forecasts, which are among those that it sees; all of those by default.</summary>
    public ValueList<string> Targets { get; init; } = [];

    /// <summary>
    /// Rows to train on, the first ones: below 1 a share of all rows, from 1 on how many; 0, the default, for all that are
    /// neither for validation nor for the test. Where the three parts are fewer than all rows, the last rows are left out.
    /// </summary>
    public double TrainingSplit { get; init; }

    /// <summary>Rows behind those that are measured after every epoch, a share or how many; a tenth by default, 0 for none.</summary>
    public double ValidationSplit { get; init; } = 0.1;

    /// <summary>Rows behind those that are held out, a share or how many; a fifth by default, 0 for none.</summary>
    public double TestSplit { get; init; } = 0.2;

    /// <summary>How the columns are scaled, by what the training part says; <see cref="ScalingKind.Standard"/> by default.</summary>
    public ScalingKind Scaling { get; init; } = ScalingKind.Standard;

    /// <summary>Whether the natural logarithms of the values, which must be above 0, are scaled in their place; false by default.</summary>
    public bool Logarithm { get; init; }

    /// <summary>
    /// Whether the last row of a window is taken away from its rows, and from what is to be forecast, so that a model
    /// learns changes whatever the level is (Zeng et al., AAAI 2023, for their NLinear); false by default.
    /// </summary>
    public bool SubtractLast { get; init; }

    /// <summary>
    /// Rows of a season, such as 12 months: what is to be forecast is then the change from the same time of the last season
    /// in the window, and no longer that from its last row. At most <see cref="History"/>; 0, the default, for none.
    /// </summary>
    public int Season { get; init; }

    /// <summary>Everything that is wrong with the options.</summary>
    public ValueList<Diagnostic> Check()
    {
        string[] foreign = Columns.Count == 0 ? [] : [.. Targets.Except(Columns)];
        return
        [
            .. AtLeastOne(nameof(History), History),
            .. AtLeastOne(nameof(Horizon), Horizon),
            .. AtLeastOne(nameof(Stride), Stride),
            .. CheckSplit(nameof(TrainingSplit), TrainingSplit),
            .. CheckSplit(nameof(ValidationSplit), ValidationSplit),
            .. CheckSplit(nameof(TestSplit), TestSplit),
            .. Wrong(Season < 0 || Season > Math.Max(0, History), nameof(Season), $"it is {Season}, and a window has {History} rows; it must be at least 0 and at most those.", "Use a season that lies in the window, or 0 for none."),
            .. Wrong(!Enum.IsDefined(Scaling), nameof(Scaling), $"it is {Scaling}, which there is not.", $"Use {string.Join(" or ", Enum.GetNames<ScalingKind>())}."),
            .. CheckNames(nameof(Columns), Columns),
            .. CheckNames(nameof(Targets), Targets),
            .. Wrong(foreign.Length > 0, nameof(Targets), $"a model forecasts only what it sees, and {string.Join(", ", foreign)} is not among the {nameof(Columns)}.", $"Add it to the {nameof(Columns)}, or leave these out for all."),
        ];
    }

    private static IEnumerable<Diagnostic> AtLeastOne(string option, int value) =>
        Wrong(value < 1, option, $"it is {value}; it must be at least 1.", "Use a number of rows such as 24.");

    private static IEnumerable<Diagnostic> CheckSplit(string option, double value) => Wrong(
        !(value >= 0 && value <= int.MaxValue && (value < 1 || value == Math.Floor(value))),
        option,
        FormattableString.Invariant($"it is {value}; it must be a share, at least 0 and below 1, or a whole number of rows."),
        "Use a share such as 0.2 or a number of rows such as 100.");

    private static IEnumerable<Diagnostic> CheckNames(string option, ValueList<string> names) => Wrong(
        names.Distinct().Count() < names.Count, option, $"they are {names}, and a column stands there twice.", "Name every column once.");

    private static IEnumerable<Diagnostic> Wrong(bool isWrong, string option, string problem, string mend) =>
        isWrong ? [new(DiagnosticCode.OptionOutOfRange, option, problem, mend)] : [];
}
