namespace RnnDsl;

/// <summary>What a callback remembers between two epochs.</summary>
/// <param name="Best">The best that it has seen of what it monitors; infinite before that.</param>
/// <param name="BestEpoch">The epoch of the best, of early stopping; 0 before one was looked at.</param>
/// <param name="Wait">Epochs in a row that were no better.</param>
/// <param name="Cooldown">Epochs that are not counted from here on, of a reduction.</param>
internal sealed record CallbackState(double Best, int BestEpoch = 0, int Wait = 0, int Cooldown = 0)
{
    /// <summary>Before the first epoch.</summary>
    public static CallbackState Initial(TrainingCallback callback) =>
        new(callback.Monitor.LessIsBetter ? double.PositiveInfinity : double.NegativeInfinity);
}
