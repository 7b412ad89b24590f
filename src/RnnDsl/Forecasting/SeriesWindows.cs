namespace RnnDsl;

/// <summary>Cuts scaled rows into examples; the windows share the rows.</summary>
internal sealed class SeriesWindows(WindowEncoder encoder, float[] scaled)
{
    /// <summary>The examples whose forecast lies in a part of the rows; their windows begin in rows before it where there are some.</summary>
    /// <param name="from">First row of the part.</param>
    /// <param name="rows">Rows of the part.</param>
    /// <param name="stride">Rows from one window to the next.</param>
    public Examples Between(int from, int rows, int stride = 1)
    {
        var first = Math.Max(0, from - encoder.Length);
        var count = Math.Max(0, from + rows - encoder.Length - encoder.Horizon - first + stride) / stride;
        int[] starts = [.. Enumerable.Range(0, count).Select(i => first + (i * stride))];
        var inputs = ValueSequences.Windows(encoder.Columns.Count, scaled, starts, encoder.Length) with { SubtractsLast = encoder.SubtractLast };
        return new(inputs, Targets(starts));
    }

    private NumberTargets Targets(int[] starts)
    {
        var (columns, targets) = (encoder.Columns.Count, encoder.TargetColumns);
        var size = encoder.Horizon * targets.Length;
        var numbers = new float[starts.Length * size];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (example, number) = Math.DivRem(i, size);
            var (step, target) = Math.DivRem(number, targets.Length);
            var reference = encoder.ReferenceOf(step);
            numbers[i] = At(starts[example] + encoder.Length + step, targets[target]) - (reference < 0 ? 0 : At(starts[example] + reference, targets[target]));
        }

        return new NumberTargets(ValueList.Own(numbers), size);

        float At(int row, int column) => scaled[(row * columns) + column];
    }
}
