#:package Microsoft.ML.OnnxRuntime@1.31.1
#:property PublishAot=false

// Writes an onnx.json beside every cases.json: outputs of the cases of one recurrent layer on numbers, by the RNN, LSTM and
// GRU operators of ONNX Runtime in single precision, with the activations that these know. Its GRU resets before
// (linear_before_reset = 0) or after, its hard sigmoid is given the slope 1/6, its leaky relu the slope 0.2. Copy this
// file to an empty folder and run it there with this folder:
//
//     dotnet run onnx_layers.cs FOLDER
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

var version = OrtEnv.Instance().GetVersionString();
foreach (var path in Directory.EnumerateFiles(args[0], "cases.json", SearchOption.AllDirectories))
{
    var answers = JsonNode.Parse(File.ReadAllText(path))!["cases"]!.AsArray().Select(golden => AnswerTo(golden!)).OfType<string>().ToList();
    if (answers.Count > 0)
    {
        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(path)!, "onnx.json"),
            $$"""{"madeBy":"onnx_layers.cs, ONNX Runtime {{version}}, float32","answers":[""" + $"\n{string.Join(",\n", answers)}\n]}}\n");
    }

    Console.WriteLine($"{path}: {answers.Count} answered");
}

static string? AnswerTo(JsonNode golden)
{
    var layers = golden["model"]!["layers"]!.AsArray();
    var outer = layers[0]!;
    var layer = outer["layer"] ?? outer;
    string[] activations = [(string?)layer["activation"] ?? "tanh", (string?)layer["recurrentActivation"] ?? "sigmoid"];
    if (layers.Count == 1 && golden["seed"] is null && (string?)layer["type"] is "simple_rnn" or "lstm" or "gru" && activations.All(Activations.Names.ContainsKey))
    {
        var output = Answer(golden, outer, layer).Select(value => value.ToString("G9", System.Globalization.CultureInfo.InvariantCulture));
        return $$"""{"name":{{JsonSerializer.Serialize((string?)golden["name"])}},"output":[{{string.Join(',', output)}}],"weightGradients":[],"inputGradient":[]}""";
    }

    return null;
}

static float[] Answer(JsonNode golden, JsonNode outer, JsonNode layer)
{
    var type = (string)layer["type"]!;
    var (both, backwards) = (outer != layer, (bool?)layer["goBackwards"] ?? false);
    var (directions, units) = (both ? 2 : 1, (int)layer["units"]!);
    int[] shape = [.. golden["inputShape"]!.AsArray().Select(n => (int)n!)];
    var (batch, time, features) = (shape[0], shape[1], shape[2]);
    float[][] weights = [.. golden["weights"]!.AsArray().Select(w => w!.AsArray().Select(v => (float)v!).ToArray())];
    var each = weights.Length / directions;

    // Keras has the gates i, f, c, o; ONNX i, o, f, c. Both have z, r, h.
    int[] order = type switch { "lstm" => [0, 3, 1, 2], "gru" => [0, 1, 2], _ => [0] };
    var columns = order.Length * units;
    float[] Rows(float[] values, int rows) =>
        [.. order.SelectMany(gate => Enumerable.Range(gate * units, units)).SelectMany(c => Enumerable.Range(0, rows).Select(r => values[(r * columns) + c]))];
    float[] Bias(float[] bias) =>
        [.. Rows(bias[..columns], 1), .. bias.Length > columns ? Rows(bias[columns..], 1) : new float[columns]];
    List<float> w = [], recurrent = [], b = [];
    for (var d = 0; d < directions; d++)
    {
        w.AddRange(Rows(weights[d * each], features));
        recurrent.AddRange(Rows(weights[(d * each) + 1], units));
        b.AddRange(each > 2 ? Bias(weights[(d * each) + 2]) : new float[2 * columns]);
    }

    var activation = (string?)layer["activation"] ?? "tanh";
    var gates = (string?)layer["recurrentActivation"] ?? "sigmoid";
    string[] names = type switch { "lstm" => [gates, activation, activation], "gru" => [gates, activation], _ => [activation] };
    names = [.. Enumerable.Repeat(names, directions).SelectMany(n => n)];
    var functions = names.Select(n => Activations.Names[n]).ToList();
    float[] alphas = [.. functions.SelectMany(f => f.Alpha)];
    float[] betas = [.. functions.SelectMany(f => f.Beta)];
    byte[][] attributes =
    [
        Onnx.Attribute("hidden_size", Onnx.Number(3, units), 2),
        Onnx.Attribute("direction", Onnx.Text(4, both ? "bidirectional" : backwards ? "reverse" : "forward"), 3),
        Onnx.Attribute("activations", [.. functions.SelectMany(f => Onnx.Text(9, f.Name))], 8),
        .. alphas.Length == 0 ? (byte[][])[] :
        [
            Onnx.Attribute("activation_alpha", [.. alphas.SelectMany(v => Onnx.Single(7, v))], 6),
            .. betas.Length == 0 ? (byte[][])[] : [Onnx.Attribute("activation_beta", [.. betas.SelectMany(v => Onnx.Single(7, v))], 6)],
        ],
        .. type != "gru" ? (byte[][])[] : [Onnx.Attribute("linear_before_reset", Onnx.Number(3, (bool?)layer["resetAfter"] ?? true ? 1 : 0), 2)],
    ];
    var model = Onnx.Model(type switch { "simple_rnn" => "RNN", "lstm" => "LSTM", _ => "GRU" }, attributes,
    [
        Onnx.Tensor("W", w, directions, columns, features),
        Onnx.Tensor("R", recurrent, directions, columns, units),
        Onnx.Tensor("B", b, directions, 2 * columns),
    ]);

    using var session = new InferenceSession(model);
    float[] inputs = [.. golden["inputs"]!.AsArray().Select(v => (float)v!)];
    var x = new DenseTensor<float>([time, batch, features]);
    for (var i = 0; i < inputs.Length; i++)
    {
        x[i / features % time, i / features / time, i % features] = inputs[i];
    }

    using var results = session.Run([NamedOnnxValue.CreateFromTensor("X", x)]);
    var (y, last) = (results[0].AsTensor<float>(), results[1].AsTensor<float>());
    var sequence = (bool?)layer["returnSequences"] ?? false;
    var mode = both ? (string)outer["mergeMode"]! : "";
    var output = new List<float>();
    for (var row = 0; row < batch; row++)
    {
        for (var t = 0; t < (sequence ? time : 1); t++)
        {
            // Keras gives the outputs of a layer that goes backwards in the order in which it made them.
            float At(int d, int u) => sequence ? y[backwards ? time - 1 - t : t, d, row, u] : last[d, row, u];
            var merged = mode switch
            {
                "" => Enumerable.Range(0, units).Select(u => At(0, u)),
                "concat" => Enumerable.Range(0, 2 * units).Select(u => At(u / units, u % units)),
                "sum" => Enumerable.Range(0, units).Select(u => At(0, u) + At(1, u)),
                "mul" => Enumerable.Range(0, units).Select(u => At(0, u) * At(1, u)),
                _ => Enumerable.Range(0, units).Select(u => (At(0, u) + At(1, u)) / 2),
            };
            output.AddRange(merged);
        }
    }

    return [.. output];
}

/// <summary>Keras' names of the activations that the operators know, and theirs with arguments.</summary>
internal static class Activations
{
    public static readonly Dictionary<string, (string Name, float[] Alpha, float[] Beta)> Names = new()
    {
        ["linear"] = ("Affine", [1], [0]),
        ["tanh"] = ("Tanh", [], []),
        ["sigmoid"] = ("Sigmoid", [], []),
        ["relu"] = ("Relu", [], []),
        ["hard_sigmoid"] = ("HardSigmoid", [1f / 6], [0.5f]),
        ["elu"] = ("Elu", [1], []),
        ["leaky_relu"] = ("LeakyRelu", [0.2f], []),
        ["softplus"] = ("Softplus", [], []),
        ["softsign"] = ("Softsign", [], []),
    };
}

/// <summary>Just enough of protocol buffers to write a model of one operator.</summary>
internal static class Onnx
{
    public static byte[] Model(string type, byte[][] attributes, byte[][] weights)
    {
        byte[] node =
        [
            .. Text(1, "X"), .. Text(1, "W"), .. Text(1, "R"), .. Text(1, "B"),
            .. Text(2, "Y"), .. Text(2, "Y_h"), .. Text(4, type), .. attributes.SelectMany(a => Message(5, a)),
        ];
        byte[] graph =
        [
            .. Message(1, node), .. Text(2, "one"), .. weights.SelectMany(w => Message(5, w)),
            .. Message(11, Value("X", 3)), .. Message(12, Value("Y", 4)), .. Message(12, Value("Y_h", 3)),
        ];
        return [.. Number(1, 8), .. Message(7, graph), .. Message(8, [.. Text(1, ""), .. Number(2, 17)])];
    }

    public static byte[] Attribute(string name, byte[] value, int type) => [.. Text(1, name), .. value, .. Number(20, type)];

    public static byte[] Tensor(string name, List<float> values, params int[] shape) =>
        [.. shape.SelectMany(axis => Number(1, axis)), .. Number(2, 1), .. Text(8, name), .. Message(9, [.. values.SelectMany(BitConverter.GetBytes)])];

    public static byte[] Text(int field, string text) => Message(field, Encoding.UTF8.GetBytes(text));

    public static byte[] Single(int field, float value) => [.. Varint((uint)((field << 3) | 5)), .. BitConverter.GetBytes(value)];

    public static byte[] Number(int field, int value) => [.. Varint((uint)(field << 3)), .. Varint((uint)value)];

    // A tensor of floats whose axes are not told.
    private static byte[] Value(string name, int axes)
    {
        byte[] shape = [.. Enumerable.Range(0, axes).SelectMany(axis => Message(1, Text(2, $"{name}{axis}")))];
        return [.. Text(1, name), .. Message(2, Message(1, [.. Number(1, 1), .. Message(2, shape)]))];
    }

    private static byte[] Message(int field, byte[] content) =>
        [.. Varint((uint)((field << 3) | 2)), .. Varint((uint)content.Length), .. content];

    private static byte[] Varint(uint value)
    {
        var bytes = new List<byte>();
        for (; value > 127; value >>= 7)
        {
            bytes.Add((byte)(value | 128));
        }

        return [.. bytes, (byte)value];
    }
}
