using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>
/// Between Keras' layout of recurrent weights, <c>(in, gates * units)</c>, and libtorch's, <c>(gates * units, in)</c>
/// with the gates of a GRU in the order r, z, n.
/// </summary>
internal static class NativeLayout
{
    public const string RecurrentBias = "bias_hh_l0";
    private const string Kernel = "weight_ih_l0";
    private const string RecurrentKernel = "weight_hh_l0";
    private const string Bias = "bias_ih_l0";

    public static IEnumerable<(string Name, float[] Values)> FromKeras(RecurrentLayer layer, int features, ValueList<ValueList<float>> weights)
    {
        yield return (Kernel, Transpose(weights[0].AsSpan(), features, layer, fromKeras: true));
        yield return (RecurrentKernel, Transpose(weights[1].AsSpan(), layer.Units, layer, fromKeras: true));
        if (layer.UseBias)
        {
            // The second row of a GRU's bias; the other layers have none.
            var (bias, size) = (weights[2], layer.Gates * layer.Units);
            yield return (Bias, Transpose(bias.AsSpan()[..size], 1, layer, fromKeras: true));
            yield return (RecurrentBias, bias.Count > size ? Transpose(bias.AsSpan()[size..], 1, layer, fromKeras: true) : new float[size]);
        }
    }

    public static IEnumerable<float[]> ToKeras(RecurrentLayer layer, int features, IReadOnlyDictionary<string, float[]> parameters)
    {
        yield return Transpose(parameters[Kernel], features, layer, fromKeras: false);
        yield return Transpose(parameters[RecurrentKernel], layer.Units, layer, fromKeras: false);
        if (layer.UseBias)
        {
            var bias = Transpose(parameters[Bias], 1, layer, fromKeras: false);
            yield return layer is Gru ? [.. bias, .. Transpose(parameters[RecurrentBias], 1, layer, fromKeras: false)] : bias;
        }
    }

    /// <summary>A weight by Keras' name and of Keras' shape, but with libtorch's order of the gates.</summary>
    public static Tensor Weight(RecurrentLayer layer, string name, IReadOnlyDictionary<string, Parameter> parameters) => name switch
    {
        "kernel" => parameters[Kernel].t(),
        "recurrent_kernel" => parameters[RecurrentKernel].t(),
        _ when layer is Gru => stack([parameters[Bias], parameters[RecurrentBias]]),
        _ => parameters[Bias],
    };

    private static float[] Transpose(ReadOnlySpan<float> values, int rows, RecurrentLayer layer, bool fromKeras)
    {
        var columns = layer.Gates * layer.Units;
        var result = new float[values.Length];
        for (var column = 0; column < columns; column++)
        {
            var gate = column / layer.Units;
            var native = ((layer is Gru && gate < 2 ? 1 - gate : gate) * layer.Units) + (column % layer.Units);
            for (var row = 0; row < rows; row++)
            {
                var (keras, torch) = ((row * columns) + column, (native * rows) + row);
                result[fromKeras ? torch : keras] = values[fromKeras ? keras : torch];
            }
        }

        return result;
    }
}
