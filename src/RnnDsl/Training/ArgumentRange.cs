namespace RnnDsl;

/// <summary>A number that somebody gave, whether it may be so, and what may be.</summary>
internal readonly record struct ArgumentRange(string What, double Value, bool IsValid, string Range)
{
    /// <summary>At least 0 and below 1.</summary>
    public static ArgumentRange Share(string what, double value) => new(what, value, value is >= 0 and < 1, "at least 0 and below 1");

    /// <summary>At least 0 and at most 1.</summary>
    public static ArgumentRange UpToOne(string what, double value) => new(what, value, value is >= 0 and <= 1, "at least 0 and at most 1");

    /// <summary>Above 0 and finite.</summary>
    public static ArgumentRange Positive(string what, double value) => new(what, value, value > 0 && double.IsFinite(value), "above 0 and finite");

    /// <summary>At least 0 and finite.</summary>
    public static ArgumentRange NotNegative(string what, double value) => new(what, value, value >= 0 && double.IsFinite(value), "at least 0 and finite");

    /// <summary>What is wrong, if anything is.</summary>
    public IEnumerable<Diagnostic> Check(string owner) => IsValid
        ? []
        : [new(DiagnosticCode.OptionOutOfRange, $"{owner}.{What}", FormattableString.Invariant($"it is {Value}; it must be {Range}."), "Leave it out for Keras' default.")];
}
