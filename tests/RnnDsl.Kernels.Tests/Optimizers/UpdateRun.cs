namespace RnnDsl.Kernels.Tests;

/// <summary>Updates on plain arrays.</summary>
internal sealed class UpdateRun
{
    private readonly float[][] _gradients;

    public UpdateRun(Optimizer optimizer, float[][] start, int threads = 1)
    {
        Weights = [.. start.Select(weight => weight.ToArray())];
        _gradients = [.. start.Select(weight => new float[weight.Length])];
        Update = ModelUpdate.Of(
            optimizer, [.. Weights.Select(weight => weight.AsMemory())], [.. _gradients.Select(gradient => (ReadOnlyMemory<float>)gradient)], threads);
    }

    public float[][] Weights { get; }

    public ModelUpdate Update { get; }

    public void Step(float[][] gradients, double rate)
    {
        for (var i = 0; i < gradients.Length; i++)
        {
            gradients[i].CopyTo(_gradients[i], 0);
        }

        Update.Step(rate);
    }

    /// <summary>What a step of plain descent, at rate 1 from 0, takes off: the gradients clipped.</summary>
    public static float[][] Clipped(Optimizer optimizer, float[][] gradients)
    {
        var run = new UpdateRun(optimizer, [.. gradients.Select(gradient => new float[gradient.Length])]);
        run.Step(gradients, 1);
        return [.. run.Weights.Select(weight => weight.Select(value => 0 - value).ToArray())];
    }

    /// <summary>Numbers in [-1, 1) that a test can count on.</summary>
    public static float[] Noise(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
    }
}
