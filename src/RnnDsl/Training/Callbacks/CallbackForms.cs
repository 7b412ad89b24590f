namespace RnnDsl;

/// <summary>The callbacks by their names.</summary>
internal static class CallbackForms
{
    public static ShortForms<TrainingCallback> All { get; } = new(
        "callback",
        new("early_stopping", new EarlyStopping(), 1, n => new EarlyStopping(Patience: Whole(n[0]))),
        new("reduce_lr_on_plateau", new ReduceOnPlateau(), 1, n => new ReduceOnPlateau(Patience: Whole(n[0]))) { Alias = "reduce_on_plateau" });

    private static int Whole(double patience) => patience == Math.Truncate(patience) && Math.Abs(patience) <= int.MaxValue
        ? (int)patience
        : throw new FormatException(FormattableString.Invariant($"{patience} is no number of epochs. Write a whole number, as in early_stopping:3."));
}
