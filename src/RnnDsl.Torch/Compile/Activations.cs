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
        "hard_sigmoid" => x.div(Scalars.Of(6)).add(Scalars.Of(0.5)).clamp(Scalars.Of(0), Scalars.Of(1)),
        "elu" => nn.functional.elu(x, 1),
        "selu" => nn.functional.selu(x),
        "leaky_relu" => nn.functional.leaky_relu(x, 0.2),
        "softplus" => nn.functional.softplus(x),
        "softsign" => nn.functional.softsign(x),
        "silu" => nn.functional.silu(x),
        "gelu" => nn.functional.gelu(x),
        "exponential" => x.exp(),
        _ => throw new NotSupportedException($"No case computes the activation {activation}."),
    };
}
