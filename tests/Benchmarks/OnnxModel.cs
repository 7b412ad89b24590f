using System.Runtime.InteropServices;

namespace RnnDsl.Benchmarks;

/// <summary>
/// The chapter's model with its trained weights as an ONNX file: ids <c>(batch, time)</c> to probabilities
/// <c>(batch, 1)</c>. The numbers of the fields are those of onnx.proto.
/// </summary>
internal static class OnnxModel
{
    /// <summary>Names of what goes in and what comes out.</summary>
    public const string Input = "ids";

    /// <inheritdoc cref="Input"/>
    public const string Output = "probabilities";

    private const int Float = 1;
    private const int Int32 = 6;
    private const int Int64 = 7;

    /// <summary>The bytes of the file.</summary>
    public static byte[] Of(TrainedModel trained)
    {
        var cell = (RecurrentLayer)trained.Model.Layers[1];
        var (operation, order, attributes) = Operator(cell);
        float[][] weights = [.. trained.Weights.Select(weight => weight.Values.ToArray())];
        var columns = order.Length * cell.Units;
        var graph = new ProtobufMessage()
            .Message(1, Node("Gather", ["table", Input], "vectors"))
            .Message(1, Node("Transpose", ["vectors"], "steps", Integers("perm", 1, 0, 2)))
            .Message(1, Node(operation, ["steps", "kernel", "recurrent", "bias"], ["", "last"], [Integer("hidden_size", cell.Units), .. attributes]))
            .Message(1, Node("Squeeze", ["last", "axis"], "state"))
            .Message(1, Node("Gemm", ["state", "head", "head_bias"], "logits"))
            .Message(1, Node("Sigmoid", ["logits"], Output))
            .Text(2, "chapter")
            .Message(5, Tensor("table", weights[0], Chapter.Words, Chapter.Features))
            .Message(5, Tensor("kernel", Rows(weights[1], order, cell.Units), 1, columns, Chapter.Features))
            .Message(5, Tensor("recurrent", Rows(weights[2], order, cell.Units), 1, columns, cell.Units))
            .Message(5, Tensor("bias", Bias(weights[3], order, cell.Units), 1, 2 * columns))
            .Message(5, Tensor("head", weights[4], cell.Units, 1))
            .Message(5, Tensor("head_bias", weights[5], 1))
            .Message(5, Tensor("axis", Int64, MemoryMarshal.AsBytes<long>([0L]), 1))
            .Message(11, Value(Input, Int32, new ProtobufMessage().Text(2, "batch"), new ProtobufMessage().Text(2, "time")))
            .Message(12, Value(Output, Float, new ProtobufMessage().Text(2, "batch"), new ProtobufMessage().Number(1, 1)));
        return new ProtobufMessage().Number(1, 8).Message(7, graph).Message(8, new ProtobufMessage().Text(1, "").Number(2, 17)).ToArray();
    }

    // Keras has the gates of an LSTM in the order i, f, c, o; ONNX i, o, f, c. Both have z, r, h for a GRU.
    private static (string Name, int[] GateOrder, ProtobufMessage[] Attributes) Operator(RecurrentLayer cell) => cell switch
    {
        Lstm => ("LSTM", [0, 3, 1, 2], []),
        Gru gru => ("GRU", [0, 1, 2], [Integer("linear_before_reset", gru.ResetAfter ? 1 : 0)]),
        _ => ("RNN", [0], []),
    };

    // A matrix (rows, gates x units) with its gates in another order and transposed.
    private static float[] Rows(float[] matrix, int[] order, int units)
    {
        var columns = order.Length * units;
        return
        [
            .. from gate in order
               from column in Enumerable.Range(gate * units, units)
               from row in Enumerable.Range(0, matrix.Length / columns)
               select matrix[(row * columns) + column],
        ];
    }

    // Two, of what goes in and of the state; Keras has the second for a GRU that resets after its product alone.
    private static float[] Bias(float[] bias, int[] order, int units)
    {
        var columns = order.Length * units;
        return [.. Rows(bias[..columns], order, units), .. bias.Length > columns ? Rows(bias[columns..], order, units) : new float[columns]];
    }

    private static ProtobufMessage Node(string operation, string[] inputs, string output, params ProtobufMessage[] attributes) =>
        Node(operation, inputs, [output], attributes);

    private static ProtobufMessage Node(string operation, string[] inputs, string[] outputs, ProtobufMessage[] attributes)
    {
        var node = new ProtobufMessage();
        Array.ForEach(inputs, input => node.Text(1, input));
        Array.ForEach(outputs, output => node.Text(2, output));
        node.Text(4, operation);
        Array.ForEach(attributes, attribute => node.Message(5, attribute));
        return node;
    }

    private static ProtobufMessage Integer(string name, long value) => new ProtobufMessage().Text(1, name).Number(3, value).Number(20, 2);

    private static ProtobufMessage Integers(string name, params long[] values)
    {
        var attribute = new ProtobufMessage().Text(1, name);
        Array.ForEach(values, value => attribute.Number(8, value));
        return attribute.Number(20, 7);
    }

    private static ProtobufMessage Tensor(string name, float[] values, params long[] shape) =>
        Tensor(name, Float, MemoryMarshal.AsBytes<float>(values), shape);

    private static ProtobufMessage Tensor(string name, int type, ReadOnlySpan<byte> values, params long[] shape)
    {
        var tensor = new ProtobufMessage();
        Array.ForEach(shape, axis => tensor.Number(1, axis));
        return tensor.Number(2, type).Text(8, name).Bytes(9, values);
    }

    private static ProtobufMessage Value(string name, int type, params ProtobufMessage[] axes)
    {
        var shape = new ProtobufMessage();
        Array.ForEach(axes, axis => shape.Message(1, axis));
        return new ProtobufMessage().Text(1, name).Message(2, new ProtobufMessage().Message(1, new ProtobufMessage().Number(1, type).Message(2, shape)));
    }
}
