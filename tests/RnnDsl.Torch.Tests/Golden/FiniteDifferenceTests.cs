using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>
/// Gradients against nobody's code: the compiled layers run in double precision, and along random directions in
/// every weight and in the input the loss rises as its gradient says.
/// </summary>
[Collection(nameof(DoublePrecision))]
public class FiniteDifferenceTests
{
    public static TheoryData<string, ComputePath> Cases => ComputePaths.DoubleCases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradient_AlongRandomDirections_IsTheCentralDifference(string name, ComputePath path)
    {
        var golden = LayerCase.Named(name);
        var model = golden.Description;
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, golden.WeightsOf(model), path.Options());
        var x = Inputs(golden, model);
        Tensor[] variables = model.Input is TokenSpec ? [.. compiled.Parameters] : [.. compiled.Parameters, x];
        variables.ShouldAllBe(variable => variable.dtype == ScalarType.Float64);
        var scale = tensor([.. golden.LossWeights.Select(weight => (double)weight)], [.. golden.OutputShape.Select(axis => (long)axis)]);
        Tensor Loss() => golden.Run(compiled, x).mul(scale).sum();
        var counts = Counts(model, x);
        CentralDifference.ShouldBeTheGradient(Loss, variables, (variable, direction) => ReferenceEquals(variable, x) ? direction.mul(counts) : direction);
    }

    // Steps that Masking masks stay as they are: the smallest change would make them count, and the loss jump.
    private static Tensor Counts(ModelDescription model, Tensor x) => model.Layers[0] is Masking masking
        ? x.detach().ne(masking.MaskValue).any(-1, keepdim: true).to(ScalarType.Float64)
        : ones(1);

    private static Tensor Inputs(LayerCase golden, ModelDescription model)
    {
        long[] shape = [.. golden.InputShape.Select(axis => (long)axis)];
        return model.Input is TokenSpec
            ? tensor([.. golden.Inputs.Select(id => (int)id)], shape)
            : tensor([.. golden.Inputs.Select(value => (double)value)], shape, requires_grad: true);
    }
}
