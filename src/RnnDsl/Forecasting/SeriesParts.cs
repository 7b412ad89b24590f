namespace RnnDsl;

/// <summary>The rows of a series by time: how many to train on, then to validate, then to test.</summary>
internal sealed record SeriesParts(int Training, int Validation, int Test)
{
    /// <summary>The parts that options ask for, as far as there are rows.</summary>
    public static SeriesParts Of(ForecastOptions options, int rows)
    {
        var (validation, test) = (Rows(options.ValidationSplit, rows), Rows(options.TestSplit, rows));
        return new(options.TrainingSplit > 0 ? Rows(options.TrainingSplit, rows) : rows - validation - test, validation, test);
    }

    /// <summary>What keeps the parts from having windows.</summary>
    public IEnumerable<Diagnostic> Check(ForecastOptions options, int rows)
    {
        if ((long)Math.Max(0, Training) + Validation + Test > rows)
        {
            yield return Few($"it has {rows} rows, and {(Training > 0 ? $"{Training} to train on, " : "")}{Validation} to validate and {Test} to test are asked for.", "Use smaller parts.");
        }
        else if (Training < options.History + options.Horizon)
        {
            yield return Few($"{Training} of its {rows} rows are to train on, and one window with what follows it takes {options.History} + {options.Horizon}.", "Use a shorter History or Horizon, smaller parts to validate and to test, or a longer series.");
        }
        else if (new[] { Validation, Test }.Any(part => part > 0 && part < options.Horizon))
        {
            yield return Few($"{Validation} of its {rows} rows are to validate and {Test} to test, and the forecast of one window takes {options.Horizon}.", "Use a larger part, or 0 for none.");
        }
    }

    private static Diagnostic Few(string problem, string mend) => new(DiagnosticCode.TooFewExamples, "series", problem, mend);

    private static int Rows(double split, int rows) => (int)(split < 1 ? split * rows : split);
}
