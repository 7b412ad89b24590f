using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Native;
using RnnDsl.Torch.Tests.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>Outputs and gradients of compiled models are those of PyTorch, TensorFlow.js and ONNX Runtime.</summary>
public class LayerGoldenTests
{
    private const double OutputTolerance = 1e-5;
    private const double GradientTolerance = 1e-4;

    public static TheoryData<string, string, ComputePath> Answers
    {
        get
        {
            var data = new TheoryData<string, string, ComputePath>();
            foreach (var (oracle, name) in LayerAnswer.Names)
            {
                var model = LayerCase.Named(name).Description;
                foreach (var path in ComputePaths.Of(model))
                {
                    data.Add(oracle, name, path);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Forward_OutputsAndGradients_AreTheOracles(string oracle, string name, ComputePath path)
    {
        var (golden, expected) = (LayerCase.Named(name), LayerAnswer.Of(oracle, name));

        var actual = Differentiate(golden, golden.Description, path.Options());

        actual.Output.ShouldAgree(expected.Output, OutputTolerance);
        if (expected.WeightGradients.Length > 0)
        {
            actual.WeightGradients.Length.ShouldBe(expected.WeightGradients.Length);
            for (var i = 0; i < expected.WeightGradients.Length; i++)
            {
                actual.WeightGradients[i].ShouldAgree(expected.WeightGradients[i], GradientTolerance);
            }
        }

        if (expected.InputGradient.Length > 0)
        {
            actual.InputGradient.ShouldAgree(expected.InputGradient, GradientTolerance);
        }
    }

    private static LayerAnswer Differentiate(LayerCase golden, ModelDescription model, CompileOptions options)
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, golden.WeightsOf(model), options);
        var shape = golden.InputShape.Select(axis => (long)axis).ToArray();
        var tokens = model.Input is TokenSpec;
        var x = tokens
            ? tensor([.. golden.Inputs.Select(id => (int)id)], shape)
            : tensor(golden.Inputs, shape, requires_grad: true);
        var output = compiled.Forward(x, Pass.Inference);
        output.shape.ShouldBe(golden.OutputShape.Select(axis => (long)axis));
        Tensor[] parameters = [.. compiled.Parameters];
        var loss = output.mul(tensor(golden.LossWeights, output.shape)).sum();
        var gradients = autograd.grad([loss], tokens ? parameters : [.. parameters, x]);
        return new LayerAnswer(
            golden.Name,
            output.Values(),
            InKerasLayout(compiled, parameters, gradients),
            tokens ? [] : gradients[^1].Values());
    }

    // Gradients put where the weights are come out in the layout of the weights.
    private static float[][] InKerasLayout(CompiledModel compiled, Tensor[] parameters, IList<Tensor> gradients)
    {
        using var _ = no_grad();
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i].copy_(gradients[i]);
        }

        return [.. compiled.Export().Select(weight => weight.Values.AsSpan().ToArray())];
    }
}
