using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent.Fused;

/// <summary>The kernels as a function that libtorch can differentiate, once.</summary>
internal sealed class FusedFunction : autograd.MultiTensorFunction<FusedFunction>
{
    private const string Calls = "calls";

    public override string Name => "fused recurrence";

    /// <summary>The outputs of calls, one after the other.</summary>
    /// <param name="calls">What is to run at once.</param>
    public static IReadOnlyList<Tensor> Apply(FusedCall[] calls) => apply([calls, .. calls.SelectMany(call => call.Inputs)]);

    public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var (calls, inputs) = ((FusedCall[])vars[0], vars.Skip(1).Cast<Tensor>().ToList());
        ctx.save_data(Calls, calls);
        ctx.save_for_backward(inputs);
        return FusedCall.Forward(calls, inputs);
    }

    // Libtorch calls this, and an exception that went through it would end the process.
    public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
    {
        var calls = (FusedCall[])ctx.get_data(Calls);
        var inputs = ctx.get_saved_variables();
        try
        {
            return [null!, .. FusedCall.Backward(calls, inputs, grad_outputs)];
        }
        catch (Exception failure)
        {
            calls[0].Pass.Fail(failure);
            return [null!, .. inputs.Select(input => zeros_like(input))];
        }
    }
}
