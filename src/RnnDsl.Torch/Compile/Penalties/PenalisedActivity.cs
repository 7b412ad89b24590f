using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Penalties;

/// <summary>A layer whose output is penalised; it computes what the layer alone computes.</summary>
internal sealed class PenalisedActivity : CompiledLayer, ITokenReader
{
    private readonly CompiledLayer _layer;
    private readonly Regularizer _regularizer;
    private Tensor[] _penalties = [];

    private PenalisedActivity(CompiledLayer layer, Regularizer regularizer) => (_layer, _regularizer) = (layer, regularizer);

    public bool ReadsTokens => _layer is ITokenReader { ReadsTokens: true };

    public override IReadOnlyList<Tensor> Parameters => _layer.Parameters;

    public override IEnumerable<Tensor> ActivityPenalties => _layer.ActivityPenalties.Concat(_penalties);

    public override string Path => _layer.Path;

    /// <summary>The layer, penalised where there is a penalty.</summary>
    public static CompiledLayer Of(CompiledLayer layer, Regularizer regularizer) =>
        regularizer.IsNone ? layer : new PenalisedActivity(layer, regularizer);

    public override Tensor Weight(string name) => _layer.Weight(name);

    public override Flow Forward(Flow input, Pass pass)
    {
        var output = _layer.Forward(input, pass);
        _penalties = Penalty.OfActivities(_regularizer, [output.Values, .. _layer.ReturnedStates]);
        return output;
    }

    public override IEnumerable<float[]> Export() => _layer.Export();

    protected override void Release() => _layer.Dispose();
}
