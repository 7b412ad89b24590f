using RnnDsl.Torch.Compile.Penalties;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>Two compiled layers, one against the time, and their outputs merged.</summary>
internal sealed class CompiledBidirectional : CompiledLayer, ITokenReader
{
    private readonly Bidirectional _layer;
    private readonly CompiledRecurrence _forward;
    private readonly CompiledRecurrence _backward;
    private Tensor[] _penalties = [];

    public CompiledBidirectional(Bidirectional layer, int features, ValueList<ValueList<float>> weights, bool masked, CompileOptions options)
    {
        _layer = layer;
        var half = weights.Count / 2;
        var reversed = layer.Layer with { GoBackwards = !layer.Layer.GoBackwards };
        _forward = RecurrentCompiler.Compile(layer.Layer, features, weights.Slice(0, half), masked, options);
        _backward = RecurrentCompiler.Compile(reversed, features, weights.Slice(half, half), masked, options);
    }

    public bool ReadsTokens => _forward is ITokenReader { ReadsTokens: true } && _backward is ITokenReader { ReadsTokens: true };

    public override IReadOnlyList<Tensor> Parameters => [.. _forward.Parameters, .. _backward.Parameters];

    public override IEnumerable<Tensor> ReturnedStates => _forward.ReturnedStates.Concat(_backward.ReturnedStates);

    public override IEnumerable<Tensor> ActivityPenalties => _penalties;

    public override Tensor Weight(string name) =>
        name.Split('/') is ["forward", var own] ? _forward.Weight(own) : _backward.Weight(name["backward/".Length..]);

    public override Flow Forward(Flow input, Pass pass)
    {
        var both = CompiledRecurrence.Forward([_forward, _backward], input, pass);
        var (forward, backward) = (both[0], both[1].Values);
        if (_layer.Layer.ReturnSequences)
        {
            // A layer that goes backwards gives its outputs in the order in which it made them.
            backward = backward.flip(1);
        }

        // Unlike a layer in one direction, Keras' gives zeros for the masked steps of a sequence.
        Tensor[] directions = [.. new[] { forward.Values, backward }.Select(values =>
            forward.Mask is null ? values : values.masked_fill(forward.Mask.unsqueeze(-1).logical_not(), Scalars.Of(0)))];
        _penalties = Penalty.OfActivities(_layer.Layer.ActivityRegularizer, [.. directions, .. ReturnedStates]);
        return forward with { Values = Merge(directions[0], directions[1]) };
    }

    public override IEnumerable<float[]> Export() => _forward.Export().Concat(_backward.Export());

    protected override void Release()
    {
        _forward.Dispose();
        _backward.Dispose();
    }

    private Tensor Merge(Tensor forward, Tensor backward) => _layer.MergeMode switch
    {
        MergeMode.Concat => cat([forward, backward], -1),
        MergeMode.Sum => forward.Plus(backward),
        MergeMode.Mul => forward.mul(backward),
        MergeMode.Average => forward.Plus(backward).div(Scalars.Of(2)),
        var mode => throw new NotSupportedException($"No case merges by {mode}."),
    };
}
