namespace RnnDsl.Kernels;

/// <summary>What the numbers of one example are off, their mean.</summary>
internal static class NumberErrors
{
    public static double Squared(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) => Mean(outputs, targets, e => e * e);

    public static double Absolute(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) => Mean(outputs, targets, Math.Abs);

    public static double Huber(double delta, ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) => Mean(
        outputs, targets, e => Math.Abs(e) <= delta ? e * e / 2 : (delta * Math.Abs(e)) - (delta * delta / 2));

    private static double Mean(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Func<double, double> loss)
    {
        var sum = 0.0;
        for (var i = 0; i < outputs.Length; i++)
        {
            sum += loss((double)outputs[i] - targets[i]);
        }

        return sum / outputs.Length;
    }
}
