namespace RnnDsl;

/// <summary>
/// Half a cosine (Loshchilov and Hutter, 2016) from the initial learning rate to <paramref name="Alpha"/> of it,
/// rate · ((1 - alpha) (1 + cos(π step / decay_steps)) / 2 + alpha), where it stays.
/// </summary>
/// <remarks>
/// With <see cref="WarmupSteps"/> it first grows on a straight line to <see cref="WarmupTarget"/>, and falls from there.
/// </remarks>
/// <param name="InitialLearningRate">The first step's size; above 0, or at least 0 where it grows first.</param>
/// <param name="DecaySteps">How many steps the fall takes, at least 1.</param>
/// <param name="Alpha">Share of the highest rate that is left, at least 0; 0 by default.</param>
public sealed record CosineDecay(double InitialLearningRate, int DecaySteps, double Alpha = 0) : LearningRateSchedule
{
    /// <summary>How many steps it grows before it falls, at least 0; 0 by default.</summary>
    public int WarmupSteps { get; init; }

    /// <summary>The rate it grows to, above 0 where <see cref="WarmupSteps"/> are given, and not used otherwise.</summary>
    public double WarmupTarget { get; init; }

    /// <inheritdoc/>
    public override double At(int stepsDone)
    {
        if (stepsDone < WarmupSteps)
        {
            return InitialLearningRate + ((WarmupTarget - InitialLearningRate) * stepsDone / WarmupSteps);
        }

        var passed = (double)Math.Min(stepsDone - WarmupSteps, DecaySteps) / DecaySteps;
        var highest = WarmupSteps > 0 ? WarmupTarget : InitialLearningRate;
        return highest * (((1 - Alpha) * 0.5 * (1 + Math.Cos(Math.PI * passed))) + Alpha);
    }

    internal override IEnumerable<ArgumentRange> Ranges() =>
    [
        WarmupSteps > 0
            ? ArgumentRange.NotNegative(nameof(InitialLearningRate), InitialLearningRate)
            : ArgumentRange.Positive(nameof(InitialLearningRate), InitialLearningRate),
        ArgumentRange.Positive(nameof(DecaySteps), DecaySteps),
        ArgumentRange.NotNegative(nameof(Alpha), Alpha),
        ArgumentRange.NotNegative(nameof(WarmupSteps), WarmupSteps),
        new(nameof(WarmupTarget), WarmupTarget, WarmupSteps > 0 ? WarmupTarget > 0 && double.IsFinite(WarmupTarget) : WarmupTarget == 0, WarmupSteps > 0 ? "above 0 and finite" : "0 without WarmupSteps"),
    ];
}
