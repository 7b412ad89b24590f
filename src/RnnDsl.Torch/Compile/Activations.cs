using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>The activation functions as tensor operations.</summary>
internal static class Activations
{
    public static Tensor Apply(Activation activation, Tensor x) => activation.Name switch
    {
        "linear" => x,
        "sigmoid" => x.sigmoid(),
        "tanh" => x.tanh(),
        "relu" => x.relu(),
        "softmax" => x.softmax(-1),
        "hard_sigmoid" => x.div(Scalars.Of(6)).Plus(0.5).clamp(Scalars.Of(0), Scalars.Of(1)),
        "elu" => x.elu(Scalars.Of(1), Scalars.Of(1), Scalars.Of(1)),
        "selu" => nn.functional.selu(x),
        "leaky_relu" => x.leaky_relu(Scalars.Of(0.2)),
        "softplus" => nn.functional.logsigmoid(x.neg()).neg(),
        "softsign" => x.div(x.abs().Plus(1)),
        "silu" => nn.functional.silu(x),
        "gelu" => nn.functional.gelu(x),
        "exponential" => x.exp(),
        _ => throw new NotSupportedException($"No case computes the activation {activation}."),
    };
}
