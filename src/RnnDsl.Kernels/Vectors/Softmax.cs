using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>exp(x) over its sum along a row.</summary>
internal static class Softmax
{
    /// <summary>Turns rows of scores into distributions, in place.</summary>
    /// <param name="rows">Rows of whole vectors, one after the other.</param>
    /// <param name="stride">Values from one row to the next.</param>
    /// <param name="features">Values of a row that count; what is behind them is padding.</param>
    public static void Apply(Span<float> rows, int stride, int features)
    {
        for (; rows.Length > 0; rows = rows[stride..])
        {
            var row = rows[..stride];
            var largest = new Vector<float>(Largest(row[..features]));
            var vectors = MemoryMarshal.Cast<float, Vector<float>>(row);
            for (var i = 0; i < vectors.Length; i++)
            {
                vectors[i] = Exp(vectors[i] - largest);
            }

            var sum = 0f;
            foreach (var value in row[..features])
            {
                sum += value;
            }

            for (var i = 0; i < vectors.Length; i++)
            {
                vectors[i] /= new Vector<float>(sum);
            }
        }
    }

    private static Vector<float> Exp(Vector<float> x)
    {
        var lanes = ElementaryFunctions.Exp(new PortableLanes(x));
        lanes.Store(ref Unsafe.As<Vector<float>, float>(ref x));
        return x;
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var largest = values[0];
        foreach (var value in values)
        {
            largest = MathF.Max(largest, value);
        }

        return largest;
    }
}
