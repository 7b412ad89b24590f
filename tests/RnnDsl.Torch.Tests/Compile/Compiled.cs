using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Compile;

/// <summary>Runs compiled models and layers on plain arrays.</summary>
internal static class Compiled
{
    static Compiled() => TorchLibrary.EnsureLoaded();

    /// <summary>The output, row by row, and its shape, for inputs <c>(batch, time, features)</c>.</summary>
    public static (float[] Values, long[] Shape) Run(ModelDescription model, ValueList<Weight> weights, float[] inputs, params long[] shape)
    {
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, weights);
        var output = compiled.Forward(tensor(inputs, shape), Pass.Inference);
        return (output.Values(), output.shape);
    }

    /// <summary>The output of one compiled layer and the gradients, with respect to its weights, of a weighted sum of it.</summary>
    public static (float[] Output, float[][] Gradients) Differentiate(CompiledLayer layer, float[] inputs, params long[] shape)
    {
        using var scope = NewDisposeScope();
        using (layer)
        {
            var output = layer.Forward(new Flow(tensor(inputs, shape), null), Pass.Inference).Values;
            var weighting = arange(output.numel()).to(ScalarType.Float32).cos().reshape(output.shape);
            var gradients = autograd.grad([output.mul(weighting).sum()], [.. layer.Parameters]);
            return (output.Values(), [.. gradients.Select(gradient => gradient.Values())]);
        }
    }

    /// <summary>Gradients in the layout of the weights: put where these are, they come out so. The model is spent.</summary>
    public static float[][] InKerasLayout(this CompiledModel compiled, Tensor[] parameters, IList<Tensor> gradients)
    {
        using var _ = no_grad();
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i].copy_(gradients[i]);
        }

        return [.. compiled.Export().Select(weight => weight.Values.AsSpan().ToArray())];
    }

    /// <summary>Numbers in [-1, 1) that a test can count on.</summary>
    public static float[] Noise(int count, int seed = 3)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
    }

    /// <summary>Asserts that values agree to a share of the largest.</summary>
    public static void ShouldAgree(this float[] actual, float[] expected, double relative, string what = "value")
    {
        actual.Length.ShouldBe(expected.Length);
        var scale = expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++)
        {
            ((double)actual[i]).ShouldBe(expected[i], relative * scale, $"{what} at position {i}");
        }
    }
}
