namespace RnnDsl.Kernels;

/// <summary>Makes probabilities of logits: sigmoid of one, softmax of several.</summary>
internal static class LogitActivation
{
    private static readonly ActivationFunction s_sigmoid = ActivationFunction.Of(Activation.Sigmoid);

    /// <summary>Replaces the logits of a block.</summary>
    public static void Apply(Block output)
    {
        if (output.Features == 1)
        {
            s_sigmoid.Apply(output.At(0), output.At(0));
        }
        else
        {
            Softmax.Apply(output.At(0), output.Stride, output.Features);
        }
    }
}
