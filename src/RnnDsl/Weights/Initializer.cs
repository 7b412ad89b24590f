using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>How the first values of a weight are drawn, with Keras' names and formulas.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Constant), "constant")]
[JsonDerivedType(typeof(RandomUniform), "random_uniform")]
[JsonDerivedType(typeof(RandomNormal), "random_normal")]
[JsonDerivedType(typeof(GlorotUniform), "glorot_uniform")]
[JsonDerivedType(typeof(TruncatedNormal), "truncated_normal")]
[JsonDerivedType(typeof(VarianceScaling), "variance_scaling")]
[JsonDerivedType(typeof(Orthogonal), "orthogonal")]
[JsonDerivedType(typeof(Identity), "identity")]
public abstract record Initializer
{
    private protected Initializer()
    {
    }

    /// <summary>Every value 0.</summary>
    public static Initializer Zeros { get; } = new Constant(0);

    /// <summary>Every value 1.</summary>
    public static Initializer Ones { get; } = new Constant(1);

    /// <summary>Truncated normal of the variance 2 / (fan_in + fan_out) (Glorot and Bengio, 2010).</summary>
    public static Initializer GlorotNormal { get; } = new VarianceScaling { Mode = FanMode.FanAvg };

    /// <summary>Truncated normal of the variance 2 / fan_in (He et al., 2015).</summary>
    public static Initializer HeNormal { get; } = new VarianceScaling(2);

    /// <summary>Uniform in ±√(6 / fan_in) (He et al., 2015).</summary>
    public static Initializer HeUniform { get; } = new VarianceScaling(2) { Distribution = ScalingDistribution.Uniform };

    /// <summary>Truncated normal of the variance 1 / fan_in (LeCun et al., 1998).</summary>
    public static Initializer LecunNormal { get; } = new VarianceScaling();

    /// <summary>Uniform in ±√(3 / fan_in) (LeCun et al., 1998).</summary>
    public static Initializer LecunUniform { get; } = new VarianceScaling { Distribution = ScalingDistribution.Uniform };

    /// <summary>The names that <see cref="Parse"/> knows.</summary>
    public static ValueList<string> Names => InitializerForms.All.Names;

    /// <summary>
    /// An initialiser by its Keras name, alone for Keras' defaults or with all of its numbers behind colons:
    /// <c>he_normal</c>, <c>constant:0.1</c>, <c>random_uniform:-0.1:0.1</c>.
    /// </summary>
    /// <param name="text">The name, in any case, and the numbers.</param>
    /// <exception cref="FormatException">There is no such name, or the numbers are not its numbers.</exception>
    public static Initializer Parse(string text) => InitializerForms.All.Parse(text);

    /// <summary>Values for a weight of a shape, row by row.</summary>
    internal abstract float[] Draw(ValueList<int> shape, SeededRandom random);

    /// <summary>What is wrong with the arguments, or empty.</summary>
    internal virtual string Problem => "";

    /// <summary>Whether it is defined for two axes alone.</summary>
    internal virtual bool NeedsMatrix => false;

    private protected static int SizeOf(ValueList<int> shape) => shape.Aggregate(1, (size, axis) => checked(size * axis));

    private protected static float[] DrawEach(ValueList<int> shape, Func<double> draw)
    {
        var values = new float[SizeOf(shape)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)draw();
        }

        return values;
    }
}

/// <summary>Every value the same.</summary>
/// <param name="Value">The value.</param>
public sealed record Constant(double Value) : Initializer
{
    internal override string Problem => double.IsFinite(Value) ? "" : $"value {Value} is not finite.";

    internal override float[] Draw(ValueList<int> shape, SeededRandom random) => DrawEach(shape, () => Value);
}

/// <summary>Uniform in [<paramref name="Min"/>, <paramref name="Max"/>); Keras' default for embeddings is ±0.05.</summary>
/// <param name="Min">Lower bound.</param>
/// <param name="Max">Upper bound, above the lower one.</param>
public sealed record RandomUniform(double Min = -0.05, double Max = 0.05) : RandomInitializer
{
    internal override string Problem =>
        double.IsFinite(Min) && double.IsFinite(Max) && Min < Max ? "" : $"[{Min}, {Max}) is not a range.";

    private protected override float[] DrawFrom(ValueList<int> shape, SeededRandom random) =>
        DrawEach(shape, () => Min + ((Max - Min) * random.NextDouble()));
}

/// <summary>Normal.</summary>
/// <param name="Mean">The mean; 0 by default.</param>
/// <param name="StandardDeviation">The standard deviation, at least 0; 0.05 by default.</param>
public sealed record RandomNormal(double Mean = 0, double StandardDeviation = 0.05) : RandomInitializer
{
    internal override string Problem =>
        double.IsFinite(Mean) && double.IsFinite(StandardDeviation) && StandardDeviation >= 0
            ? ""
            : $"mean {Mean} and standard deviation {StandardDeviation} make no normal distribution.";

    private protected override float[] DrawFrom(ValueList<int> shape, SeededRandom random) =>
        DrawEach(shape, () => Mean + (StandardDeviation * random.NextNormal()));
}

/// <summary>
/// Uniform in ±√(6 / (fan_in + fan_out)), the fans being the rows and columns of the whole fused kernel
/// (Glorot and Bengio, 2010, as Keras applies it).
/// </summary>
public sealed record GlorotUniform : RandomInitializer
{
    private protected override float[] DrawFrom(ValueList<int> shape, SeededRandom random)
    {
        var limit = Math.Sqrt(6.0 / (shape[0] + shape[^1]));
        return DrawEach(shape, () => limit * ((2 * random.NextDouble()) - 1));
    }
}
