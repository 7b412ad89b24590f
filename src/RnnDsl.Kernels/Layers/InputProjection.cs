namespace RnnDsl.Kernels;

/// <summary>The part of a layer that looks at its inputs: x W + b.</summary>
internal abstract class InputProjection
{
    /// <summary>Writes the projection of a time step, <c>(row, stride)</c>.</summary>
    public abstract void Project(Block input, int time, Span<float> target);
}

/// <summary>Projects values.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="features">Values per row.</param>
/// <param name="bias">What every row of the projection starts with: as many values as lie from one to the next.</param>
internal sealed class ValueProjection(GateKernel kernel, int features, float[] bias) : InputProjection
{
    /// <summary>The values that a projection starts with; those behind the kernel's columns stay.</summary>
    public ReadOnlySpan<float> Bias => bias;

    public override void Project(Block input, int time, Span<float> target) =>
        Project(input.At(time), input.Stride, input.Rows, target);

    /// <summary>Writes the projection of rows.</summary>
    public void Project(ReadOnlySpan<float> values, int stride, int rows, Span<float> target)
    {
        for (var row = 0; row < rows; row++)
        {
            bias.CopyTo(target[(row * bias.Length)..]);
        }

        kernel.AddProduct(values, stride, features, rows, target, bias.Length);
    }
}
