using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// A penalty that is added to the loss, with Keras' formulas and defaults: that of a weight as it stands, that of what a
/// layer gives divided by the number of examples in the batch. As in Keras it is part of every loss that is shown, those
/// of validation and of an evaluation included, and no class or sample weight changes it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(L1), "l1")]
[JsonDerivedType(typeof(L2), "l2")]
[JsonDerivedType(typeof(L1L2), "l1_l2")]
[JsonDerivedType(typeof(OrthogonalRegularizer), "orthogonal_regularizer")]
public abstract record Regularizer
{
    private protected Regularizer()
    {
    }

    /// <summary>No penalty: the default everywhere.</summary>
    public static Regularizer None { get; } = new L1L2();

    /// <summary>The names that <see cref="Parse"/> knows.</summary>
    public static ValueList<string> Names => RegularizerForms.All.Names;

    /// <summary>Whether it adds nothing, whatever the values.</summary>
    internal abstract bool IsNone { get; }

    /// <summary>What is wrong with the arguments, or empty.</summary>
    internal abstract string Problem { get; }

    /// <summary>Whether the penalty of a whole is the sum of those of its parts.</summary>
    internal virtual bool AddsUp => true;

    /// <summary>
    /// A regulariser by its Keras name, alone for Keras' defaults or with all of its numbers behind colons:
    /// <c>l2</c>, <c>l2:0.001</c>, <c>l1_l2:0.01:0.001</c>, <c>none</c>.
    /// </summary>
    /// <param name="text">The name, in any case, and the numbers.</param>
    /// <exception cref="FormatException">There is no such name, or the numbers are not its numbers.</exception>
    public static Regularizer Parse(string text) => RegularizerForms.All.Parse(text);

    /// <summary>What a weight adds to the loss.</summary>
    /// <param name="weight">The weight.</param>
    /// <exception cref="ArgumentException">The weight has no shape that the penalty is defined for.</exception>
    public double PenaltyOf(Weight weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        var problem = ProblemWith(weight.Shape);
        return problem.Length == 0
            ? Penalty(weight.Values.AsSpan(), weight.Shape[^1])
            : throw new ArgumentException($"Weight {weight}: {problem}", nameof(weight));
    }

    /// <summary>The penalty of values, row by row.</summary>
    internal abstract double Penalty(ReadOnlySpan<float> values, int columns);

    /// <summary>Why a shape has no penalty, or empty; a size that is not known is 0.</summary>
    internal virtual string ProblemWith(ValueList<int> shape) => "";

    private protected static string ProblemOf(string what, double factor) =>
        factor >= 0 && double.IsFinite(factor) ? "" : FormattableString.Invariant($"{what} is {factor}; it must be at least 0 and finite.");

    private protected static double AbsoluteSum(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += Math.Abs(value);
        }

        return sum;
    }

    private protected static double SquareSum(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (double)value * value;
        }

        return sum;
    }
}
