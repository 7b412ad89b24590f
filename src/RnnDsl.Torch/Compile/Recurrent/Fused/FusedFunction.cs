using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent.Fused;

/// <summary>The kernels as a function that libtorch can differentiate, once.</summary>
internal sealed class FusedFunction : autograd.MultiTensorFunction<FusedFunction>
{
    private const string Call = "call";

    public override string Name => "fused recurrence";

    /// <summary>The outputs of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="inputs">Contiguous tensors.</param>
    public static IReadOnlyList<Tensor> Apply(FusedCall call, IEnumerable<Tensor> inputs) => apply([call, .. inputs]);

    public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var (call, inputs) = ((FusedCall)vars[0], vars.Skip(1).Cast<Tensor>().ToList());
        ctx.save_data(Call, call);
        ctx.save_for_backward(inputs);
        return call.Forward(inputs);
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs) =>
        [null!, .. ((FusedCall)ctx.get_data(Call)).Backward(ctx.get_saved_variables(), grad_outputs)];
}
