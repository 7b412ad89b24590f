using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Native;
using RnnDsl.Torch.Tests.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>Outputs and gradients of compiled models are those of Keras, PyTorch, TensorFlow.js and ONNX Runtime.</summary>
public class LayerGoldenTests
{
    private const double OutputTolerance = 1e-5;
    private const double GradientTolerance = 1e-4;

    public static TheoryData<string, ComputePath> Cases => ComputePaths.Cases;

    [Fact]
    public void Cases_All_HaveGradientsOfTwoOracles() =>
        LayerCase.Names.ShouldAllBe(name => LayerAnswer.To(name).Count(oracle => oracle.Answer.HasGradients) >= 2);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forward_OutputsAndGradients_AreTheOracles(string name, ComputePath path)
    {
        var golden = LayerCase.Named(name);

        var actual = Differentiate(golden, path.Options());

        foreach (var (oracle, expected) in LayerAnswer.To(name))
        {
            actual.Output.ShouldAgree(expected.Output, OutputTolerance, $"{oracle}: output");
            if (expected.WeightGradients.Length > 0)
            {
                actual.WeightGradients.Length.ShouldBe(expected.WeightGradients.Length);
                for (var i = 0; i < expected.WeightGradients.Length; i++)
                {
                    actual.WeightGradients[i].ShouldAgree(expected.WeightGradients[i], GradientTolerance, $"{oracle}: gradient of weight {i}");
                }
            }

            if (expected.InputGradient.Length > 0)
            {
                actual.InputGradient.ShouldAgree(expected.InputGradient, GradientTolerance, $"{oracle}: gradient of the input");
            }
        }
    }

    private static LayerAnswer Differentiate(LayerCase golden, CompileOptions options)
    {
        var model = golden.Description;
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, golden.WeightsOf(model), options);
        var shape = golden.InputShape.Select(axis => (long)axis).ToArray();
        var tokens = model.Input is TokenSpec;
        var x = tokens
            ? tensor([.. golden.Inputs.Select(id => (int)id)], shape)
            : tensor(golden.Inputs, shape, requires_grad: true);
        var output = golden.Run(compiled, x);
        output.shape.ShouldBe(golden.OutputShape.Select(axis => (long)axis));
        Tensor[] parameters = [.. compiled.Parameters];
        var loss = output.mul(tensor(golden.LossWeights, output.shape)).sum();
        var gradients = autograd.grad([loss], tokens ? parameters : [.. parameters, x]);
        return new LayerAnswer(
            golden.Name,
            output.Values(),
            compiled.InKerasLayout(parameters, gradients),
            tokens ? [] : gradients[^1].Values());
    }
}
