namespace RnnDsl.Kernels;

/// <summary>The mean of an error of numbers.</summary>
/// <param name="error">The error of an example.</param>
/// <param name="result">What is made of the mean.</param>
internal sealed class ErrorState(Func<ReadOnlySpan<float>, ReadOnlySpan<float>, double> error, Func<double, double> result) : MetricState
{
    private double _sum;
    private int _count;

    public override double Result => _count == 0 ? 0 : result(_sum / _count);

    public override void Add(ReadOnlySpan<float> outputs, Targets targets, int example)
    {
        _sum += error(outputs, ((NumberTargets)targets)[example]);
        _count++;
    }
}
