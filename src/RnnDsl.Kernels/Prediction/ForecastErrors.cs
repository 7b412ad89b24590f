namespace RnnDsl.Kernels;

/// <summary>Errors of forecasts in the columns' own units.</summary>
internal static class ForecastErrors
{
    /// <summary>The errors of every column over all examples.</summary>
    public static ValueList<ColumnEvaluation> Of(WindowEncoder encoder, ModelOutputs outputs, Examples examples)
    {
        var (windows, targets) = ((ValueSequences)examples.Inputs, (NumberTargets)examples.Targets);
        var (absolute, squared) = (new double[outputs.Width], new double[outputs.Width]);
        for (var i = 0; i < examples.Count; i++)
        {
            var forecast = encoder.Decode(outputs.Of(i), windows, i);
            var actual = encoder.Decode(targets[i], windows, i);
            for (var number = 0; number < forecast.Length; number++)
            {
                var error = Math.Abs(forecast[number] - actual[number]);
                absolute[number] += error / examples.Count;
                squared[number] += error * error / examples.Count;
            }
        }

        return [.. encoder.Targets.Select((name, column) => new ColumnEvaluation(
            name, Steps(absolute, column).Average(), Math.Sqrt(Steps(squared, column).Average()), [.. Steps(absolute, column)]))];

        IEnumerable<double> Steps(double[] errors, int column) =>
            Enumerable.Range(0, encoder.Horizon).Select(step => errors[(step * encoder.Targets.Count) + column]);
    }
}
