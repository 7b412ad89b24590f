using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>Token ids <c>(batch, time)</c> to rows of a table.</summary>
internal sealed class CompiledEmbedding : CompiledLayer
{
    private readonly RnnDsl.Embedding _layer;
    private readonly TorchSharp.Modules.Embedding _table;
    private readonly Tensor _weight;

    public CompiledEmbedding(RnnDsl.Embedding layer, ValueList<ValueList<float>> weights)
    {
        _layer = layer;
        _table = nn.Embedding(layer.InputDim, layer.OutputDim);

        // Every time it is asked for, the module gives another tensor that somebody has to dispose of.
        _weight = _table.weight!;
        _weight.Assign([.. weights[0]]);
    }

    /// <summary>Whether the layer behind looks the rows up itself.</summary>
    public bool ReadByNext { get; set; }

    public override IReadOnlyList<Tensor> Parameters => [_weight];

    public override Tensor Weight(string name) => _weight;

    public override Flow Forward(Flow input, Pass pass)
    {
        var mask = _layer.MaskZero ? input.Values.ne(Scalars.OfInteger(Vocabulary.PaddingId)) : null;
        var flow = new Flow(input.Values, mask) { Table = _table };
        return ReadByNext ? flow : flow.Looked();
    }

    public override IEnumerable<float[]> Export() => [_weight.Values()];

    protected override void Release()
    {
        _weight.Dispose();
        _table.Dispose();
    }
}
