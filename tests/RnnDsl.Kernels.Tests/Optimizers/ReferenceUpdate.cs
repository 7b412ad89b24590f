namespace RnnDsl.Kernels.Tests;

/// <summary>Keras' optimizers value by value in double precision, the formulas as its documentation has them.</summary>
internal sealed class ReferenceUpdate(Optimizer optimizer, int count)
{
    private readonly double[] _mean = new double[count];
    private readonly double[] _meanSquare = new double[count];
    private readonly double[] _momentum = new double[count];
    private int _steps;

    public void Step(double[] weights, float[] gradients, double rate)
    {
        _steps++;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Moved(weights[i], gradients[i], rate, i);
        }
    }

    private double Moved(double x, double g, double rate, int i) => optimizer switch
    {
        Sgd { Momentum: 0 } => x - (rate * g),
        Sgd o => Sgd(o, x, g, rate, ref _momentum[i]),
        RmsProp o => RmsProp(o, x, g, rate, i),
        Adam o => Adam(x, g, rate, i, o.Beta1, o.Beta2, o.Epsilon),
        AdamW o => Adam(x - (rate * o.WeightDecay * x), g, rate, i, o.Beta1, o.Beta2, o.Epsilon),
        _ => throw new NotSupportedException(),
    };

    private static double Sgd(Sgd o, double x, double g, double rate, ref double m)
    {
        m = (o.Momentum * m) - (rate * g);
        return o.Nesterov ? x + (o.Momentum * m) - (rate * g) : x + m;
    }

    private double RmsProp(RmsProp o, double x, double g, double rate, int i)
    {
        _meanSquare[i] = (o.Rho * _meanSquare[i]) + ((1 - o.Rho) * g * g);
        _mean[i] = (o.Rho * _mean[i]) + ((1 - o.Rho) * g);
        var v = o.Centered ? _meanSquare[i] - (_mean[i] * _mean[i]) : _meanSquare[i];
        var step = rate * g / (o.EpsilonOutsideRoot ? Math.Sqrt(v) + o.Epsilon : Math.Sqrt(v + o.Epsilon));
        _momentum[i] = (o.Momentum * _momentum[i]) + step;
        return x - _momentum[i];
    }

    private double Adam(double x, double g, double rate, int i, double beta1, double beta2, double epsilon)
    {
        _mean[i] = (beta1 * _mean[i]) + ((1 - beta1) * g);
        _meanSquare[i] = (beta2 * _meanSquare[i]) + ((1 - beta2) * g * g);
        var alpha = rate * Math.Sqrt(1 - Math.Pow(beta2, _steps)) / (1 - Math.Pow(beta1, _steps));
        return x - (alpha * _mean[i] / (Math.Sqrt(_meanSquare[i]) + epsilon));
    }
}
