using RnnDsl.Kernels;
using RnnDsl.Torch.Compile.Recurrent.Fused;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>
/// A recurrent layer in kernels of our own, forward and backward: masked steps cost nothing, and the vectors of
/// tokens are projected once each.
/// </summary>
internal sealed class FusedRecurrence : CompiledRecurrence, ITokenReader
{
    private readonly int _features;
    private readonly int _threads;
    private readonly Tensor[] _weights;
    private readonly Stack<RecurrentRun> _free = new();
    private readonly Stack<RecurrentRun> _freeApart = new();

    public FusedRecurrence(RecurrentLayer layer, int features, ValueList<ValueList<float>> weights, int threads)
        : base(layer)
    {
        (_features, _threads) = (features, threads);
        var columns = layer.Gates * layer.Units;
        _weights =
        [
            Tensors.Trained(weights[0].AsSpan(), features, columns),
            Tensors.Trained(weights[1].AsSpan(), layer.Units, columns),
            .. layer.UseBias ? [Tensors.Trained(weights[2].AsSpan(), [.. layer.BiasShape.Select(axis => (long)axis)])] : Array.Empty<Tensor>(),
        ];
    }

    public bool ReadsTokens => true;

    public override string Path => "vector kernels";

    public override IReadOnlyList<Tensor> Parameters => _weights;

    public override Tensor Weight(string name) => _weights[name switch { "kernel" => 0, "recurrent_kernel" => 1, _ => 2 }];

    /// <summary>Whether the kernels have this layer's equations.</summary>
    public static bool Computes(RecurrentLayer layer) => GradientCompiler.Has(layer);

    /// <summary>Runs layers that read the same, all at once.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="input">What each of them reads.</param>
    /// <param name="starts">For each the state before the first step; null for zeros.</param>
    /// <param name="pass">Tells what to drop out.</param>
    public static (Flow Output, RecurrentState Last)[] Run(
        IReadOnlyList<FusedRecurrence> layers, Flow input, IReadOnlyList<RecurrentState?> starts, Pass pass)
    {
        var calls = layers.Zip(starts, (layer, start) => layer.Call(input, start, pass)).ToArray();
        var outputs = new Queue<Tensor>(FusedFunction.Apply(calls));
        return [.. layers.Select(layer => (
            new Flow(outputs.Dequeue(), layer.Layer.ReturnSequences ? input.Mask : null),
            new RecurrentState(outputs.Dequeue(), layer.Layer.HasCell ? outputs.Dequeue() : null)))];
    }

    public override (Flow Output, RecurrentState Last) Run(Flow input, RecurrentState? start, Pass pass) => Run([this], input, [start], pass)[0];

    public override IEnumerable<float[]> Export() => _weights.Select(weight => weight.Values());

    private FusedCall Call(Flow input, RecurrentState? start, Pass pass)
    {
        // In Keras every gate has masks of its own where the state is dropped, and all have one otherwise.
        var batch = input.Values.shape[0];
        var masks = Layer.RecurrentDropout > 0 ? Layer.Gates : 1;
        var inputDropout = pass.DropoutMask(this, Layer.Dropout, Layer.Seed, masks, batch, 1, _features)?.Values();
        var recurrentDropout = pass.DropoutMask(this, Layer.RecurrentDropout, Layer.Seed, masks, batch, Layer.Units)?.Values();
        var apart = masks > 1 && (inputDropout ?? recurrentDropout) is not null;

        // Tokens of which every example or gate sees something else cannot be projected once for all.
        var byToken = input.Table is not null && inputDropout is null && !apart;
        Tensor values = byToken ? input.Table!.weight! : input.Looked().Values.contiguous();
        var free = apart ? _freeApart : _free;
        return new FusedCall(free.TryPop(out var run) ? run : new RecurrentRun(Layer, _features, _threads, apart), free.Push)
        {
            Layer = Layer,
            Inputs = [values, .. _weights, .. States(start)],
            Differentiates = is_grad_enabled(),
            DifferentiatesValues = values.requires_grad,
            Tokens = byToken ? input.Values.to(ScalarType.Int32).contiguous() : null,
            Mask = input.Mask?.contiguous(),
            InputDropout = inputDropout,
            RecurrentDropout = recurrentDropout,
            Pass = pass,
        };
    }

    private static IEnumerable<Tensor> States(RecurrentState? start) =>
        start is null ? [] : start.Cell is null ? [start.Hidden.contiguous()] : [start.Hidden.contiguous(), start.Cell.contiguous()];
}
