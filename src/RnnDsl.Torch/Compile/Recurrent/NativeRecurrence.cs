using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>A recurrent layer as libtorch's own module, for what that can compute: Keras' defaults and no mask.</summary>
internal sealed class NativeRecurrence : CompiledRecurrence
{
    private readonly int _features;
    private readonly nn.Module _module;
    private readonly Func<Tensor, RecurrentState?, (Tensor Outputs, RecurrentState Last)> _forward;
    private readonly Dictionary<string, Parameter> _parameters;

    public NativeRecurrence(RecurrentLayer layer, int features, ValueList<ValueList<float>> weights)
        : base(layer)
    {
        _features = features;
        (_module, _forward) = Module(layer, features);
        _parameters = _module.named_parameters().ToDictionary(p => p.name, p => p.parameter);
        foreach (var (name, values) in NativeLayout.FromKeras(layer, features, weights))
        {
            _parameters[name].Assign(values);
        }

        // Keras has one bias where libtorch adds two: the second stays at zero.
        if (layer.UseBias && layer is not Gru)
        {
            _parameters[NativeLayout.RecurrentBias].requires_grad_(false);
        }
    }

    public override string Path => "libtorch's modules";

    public override IReadOnlyList<Tensor> Parameters => [.. _parameters.Values.Where(p => p.requires_grad)];

    /// <summary>Whether libtorch has a module with this layer's equations.</summary>
    public static bool Computes(RecurrentLayer layer) => layer.RecurrentDropout == 0 && layer switch
    {
        SimpleRnn => layer.Activation == Activation.Tanh || layer.Activation == Activation.Relu,
        Lstm lstm => layer.Activation == Activation.Tanh && lstm.RecurrentActivation == Activation.Sigmoid,
        Gru gru => layer.Activation == Activation.Tanh && gru.RecurrentActivation == Activation.Sigmoid && gru.ResetAfter,
        _ => false,
    };

    public override Tensor Weight(string name) => NativeLayout.Weight(Layer, name, _parameters);

    public override (Flow Output, RecurrentState Last) Run(Flow input, RecurrentState? start, Pass pass)
    {
        var x = Layer.GoBackwards ? input.Values.flip(1) : input.Values;
        if (pass.DropoutMask(this, Layer.Dropout, Layer.Seed, x.shape[0], 1, _features) is { } mask)
        {
            x = x.mul(mask);
        }

        var (outputs, last) = _forward(x, start);
        return (new(Layer.ReturnSequences ? outputs : outputs.select(1, -1), null), last);
    }

    public override IEnumerable<float[]> Export() =>
        NativeLayout.ToKeras(Layer, _features, _parameters.ToDictionary(p => p.Key, p => p.Value.Values()));

    protected override void Release() => _module.Dispose();

    private static (nn.Module Module, Func<Tensor, RecurrentState?, (Tensor Outputs, RecurrentState Last)> Forward) Module(RecurrentLayer layer, int features)
    {
        switch (layer)
        {
            case Lstm:
                var lstm = nn.LSTM(features, layer.Units, bias: layer.UseBias, batchFirst: true);
                return (lstm, (x, start) =>
                {
                    var (outputs, h, c) = lstm.forward(x, start is null ? null : (Layered(start.Hidden), Layered(start.Cell!)));
                    return (outputs, new(h[0], c[0]));
                }
                );
            case Gru:
                var gru = nn.GRU(features, layer.Units, bias: layer.UseBias, batchFirst: true);
                return (gru, (x, start) => WithoutCell(gru.forward(x, start is null ? null : Layered(start.Hidden))));
            default:
                var nonLinearity = layer.Activation == Activation.Relu ? nn.NonLinearities.ReLU : nn.NonLinearities.Tanh;
                var rnn = nn.RNN(features, layer.Units, nonLinearity: nonLinearity, bias: layer.UseBias, batchFirst: true);
                return (rnn, (x, start) => WithoutCell(rnn.forward(x, start is null ? null : Layered(start.Hidden))));
        }
    }

    // libtorch has the states of all layers of a stack in one tensor; here the stack is of one.
    private static Tensor Layered(Tensor state) => state.unsqueeze(0);

    private static (Tensor Outputs, RecurrentState Last) WithoutCell((Tensor Outputs, Tensor Hidden) result) =>
        (result.Outputs, new(result.Hidden[0], null));
}
