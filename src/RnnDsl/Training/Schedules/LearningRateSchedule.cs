using System.Reflection;
using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// A learning rate that changes from step to step, with Keras' formulas. A training that is continued begins its
/// schedule anew, as it does its optimizer.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExponentialDecay), "exponential_decay")]
[JsonDerivedType(typeof(InverseTimeDecay), "inverse_time_decay")]
[JsonDerivedType(typeof(PolynomialDecay), "polynomial_decay")]
[JsonDerivedType(typeof(CosineDecay), "cosine_decay")]
[JsonDerivedType(typeof(PiecewiseConstantDecay), "piecewise_constant_decay")]
public abstract record LearningRateSchedule
{
    private protected LearningRateSchedule()
    {
    }

    /// <summary>The names of all schedules, as Keras would write them.</summary>
    public static ValueList<string> Names { get; } =
        [.. typeof(LearningRateSchedule).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => (string)derived.TypeDiscriminator!)];

    /// <summary>The size of a step.</summary>
    /// <param name="stepsDone">Number of steps done before this one, from 0.</param>
    public abstract double At(int stepsDone);

    /// <summary>The name of every argument, its value, and whether it is in its range.</summary>
    internal abstract IEnumerable<ArgumentRange> Ranges();

    private protected static double Passed(int stepsDone, int decaySteps, bool staircase) =>
        staircase ? Math.Floor((double)stepsDone / decaySteps) : (double)stepsDone / decaySteps;
}
