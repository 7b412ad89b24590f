namespace RnnDsl.Kernels;

/// <summary>Cross-entropies of one example. Keras clips in single precision, where 1 - 1e-7 is 1 - 2^-23.</summary>
internal static class CrossEntropy
{
    private const float Least = 1e-7f;
    private const float Most = 1 - Least;

    /// <summary>Of the probability of the second class, or of its logit.</summary>
    /// <param name="loss">What is computed.</param>
    /// <param name="output">The output of the model.</param>
    /// <param name="right">The right class, 0 or 1.</param>
    public static double Of(BinaryCrossentropy loss, float output, int right)
    {
        var y = (right * (1 - loss.LabelSmoothing)) + (0.5 * loss.LabelSmoothing);
        if (loss.FromLogits)
        {
            double x = output;
            return Math.Max(x, 0) - (x * y) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
        }

        double p = Clip(output);
        return -(y * Math.Log(p)) - ((1 - y) * Math.Log(1 - p));
    }

    /// <summary>Of the probability of every class, or of their logits.</summary>
    /// <param name="loss">What is computed.</param>
    /// <param name="smoothing">The share of the right class that all classes get evenly.</param>
    /// <param name="outputs">The outputs of the model.</param>
    /// <param name="right">The right class.</param>
    public static double Of(ClassLoss loss, double smoothing, ReadOnlySpan<float> outputs, int right)
    {
        var largest = loss.FromLogits ? Largest(outputs) : 0;
        var sum = 0.0;
        foreach (var output in outputs)
        {
            sum += loss.FromLogits ? Math.Exp(output - largest) : output;
        }

        var all = 0.0;
        for (var c = 0; smoothing > 0 && c < outputs.Length; c++)
        {
            all += Log(outputs[c]);
        }

        return -((1 - smoothing) * Log(outputs[right])) - (smoothing * all / outputs.Length);

        double Log(float output) => loss.FromLogits ? output - largest - Math.Log(sum) : Math.Log(Clip((float)(output / sum)));
    }

    private static double Largest(ReadOnlySpan<float> values)
    {
        var largest = values[0];
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }

    private static float Clip(float probability) => Math.Clamp(probability, Least, Most);
}
