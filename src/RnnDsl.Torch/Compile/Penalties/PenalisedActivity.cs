using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Penalties;

/// <summary>A layer whose output is penalised; it computes what the layer alone computes.</summary>
internal sealed class PenalisedActivity : CompiledLayer
{
    private readonly CompiledLayer _layer;
    private readonly Regularizer _regularizer;
    private readonly Func<Flow, Tensor> _activity;
    private Tensor? _penalty;

    private PenalisedActivity(CompiledLayer layer, Regularizer regularizer, Func<Flow, Tensor> activity) =>
        (_layer, _regularizer, _activity) = (layer, regularizer, activity);

    public override IReadOnlyList<Tensor> Parameters => _layer.Parameters;

    public override IEnumerable<Tensor> ActivityPenalties =>
        _penalty is null ? _layer.ActivityPenalties : _layer.ActivityPenalties.Append(_penalty);

    /// <summary>The layer, penalised where there is a penalty.</summary>
    public static CompiledLayer Of(CompiledLayer layer, Regularizer regularizer) => Of(layer, regularizer, flow => flow.Values);

    /// <summary>One direction of a bidirectional layer, whose masked steps give zeros as in Keras.</summary>
    public static CompiledLayer OfDirection(CompiledLayer direction, RecurrentLayer layer) =>
        Of(direction, layer.ActivityRegularizer, flow => flow.Cleared(layer.GoBackwards));

    public override Tensor Weight(string name) => _layer.Weight(name);

    public override Flow Forward(Flow input, Pass pass)
    {
        var output = _layer.Forward(input, pass);
        _penalty = Penalty.Of(_regularizer, _activity(output)).div(output.Values.shape[0]);
        return output;
    }

    public override IEnumerable<float[]> Export() => _layer.Export();

    protected override void Release() => _layer.Dispose();

    private static CompiledLayer Of(CompiledLayer layer, Regularizer regularizer, Func<Flow, Tensor> activity) =>
        regularizer.IsNone ? layer : new PenalisedActivity(layer, regularizer, activity);
}
