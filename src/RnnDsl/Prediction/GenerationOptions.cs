namespace RnnDsl;

/// <summary>How the next token is drawn from a model's probabilities.</summary>
public sealed record GenerationOptions
{
    /// <summary>
    /// What logarithms of probabilities are divided by, at least 0; 1, the default, draws as the model says, less more
    /// like its favourites, and 0 always the most probable.
    /// </summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Only so many of the most probable tokens are drawn from, at least 0; 0, the default, for all.</summary>
    public int TopK { get; init; }

    /// <summary>Fixes what is drawn; 0 by default.</summary>
    public int Seed { get; init; }

    /// <summary>Everything that is wrong with the options.</summary>
    public ValueList<Diagnostic> Check() =>
    [
        .. Temperature >= 0 && double.IsFinite(Temperature)
            ? ValueList.Create<Diagnostic>([])
            : [new(DiagnosticCode.OptionOutOfRange, nameof(Temperature), FormattableString.Invariant($"it is {Temperature}; it must be at least 0 and finite."), "Use a number such as 0.8.")],
        .. TopK >= 0
            ? ValueList.Create<Diagnostic>([])
            : [new(DiagnosticCode.OptionOutOfRange, nameof(TopK), $"it is {TopK}; it must be at least 0.", "Use a number such as 10, or 0 for all.")],
    ];
}
