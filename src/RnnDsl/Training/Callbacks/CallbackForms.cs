namespace RnnDsl;

/// <summary>The callbacks by their names.</summary>
internal static class CallbackForms
{
    public static ShortForms<TrainingCallback> All { get; } = new(
        "callback",
        new("early_stopping", new EarlyStopping()),
        new("reduce_lr_on_plateau", new ReduceOnPlateau()) { Alias = "reduce_on_plateau" });
}
