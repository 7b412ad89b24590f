using System.Numerics;

namespace RnnDsl.Kernels;

/// <summary>
/// m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g²; the step is
/// learning_rate √(1 - beta2^t) / (1 - beta1^t) m / (√v + epsilon), and learning_rate weight_decay x with it.
/// </summary>
/// <param name="options">The arguments; Adam is AdamW without decay.</param>
/// <param name="rate">The learning rate of this step.</param>
/// <param name="step">Its number t, from 1.</param>
internal readonly struct AdamRule(AdamW options, double rate, int step) : IUpdateRule
{
    private readonly Vector<float> _rate =
        new((float)(rate * Math.Sqrt(1 - Math.Pow(options.Beta2, step)) / (1 - Math.Pow(options.Beta1, step))));

    private readonly Vector<float> _decay = new((float)(rate * options.WeightDecay));
    private readonly Vector<float> _beta1 = new((float)options.Beta1);
    private readonly Vector<float> _fresh1 = new((float)(1 - options.Beta1));
    private readonly Vector<float> _beta2 = new((float)options.Beta2);
    private readonly Vector<float> _fresh2 = new((float)(1 - options.Beta2));
    private readonly Vector<float> _epsilon = new((float)options.Epsilon);

    public static int Moments => 2;

    public NegligibleNumbers Negligible { get; } = NegligibleNumbers.Beside(options.Epsilon, options.Beta2);

    // Else 0 may be divided by 0, or an infinite mean square be multiplied by 0; or weights decay.
    public bool CanRest { get; } = (float)options.Epsilon > 0 && (float)options.Beta2 > 0 && options.WeightDecay == 0;

    public Vector<int> Sources(Vector<float> g, ReadOnlySpan<Vector<float>> moments) =>
        Vector.AsVectorInt32(g) | Vector.AsVectorInt32(moments[0]);

    public Vector<float> Step(Vector<float> x, Vector<float> g, Span<Vector<float>> moments)
    {
        var m = moments[0] = Negligible.Drop((_beta1 * moments[0]) + (_fresh1 * g));
        var v = moments[1] = Negligible.Drop((_beta2 * moments[1]) + (_fresh2 * (g * g)));
        return (_decay * x) + (_rate * m / (Vector.SquareRoot(v) + _epsilon));
    }
}
