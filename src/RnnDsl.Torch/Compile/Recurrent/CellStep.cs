using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>One step of a cell.</summary>
internal abstract class CellStep(int units, Tensor recurrentKernel)
{
    /// <summary>The bias that is added to the projected inputs of all steps at once.</summary>
    public abstract Tensor? InputBias { get; }

    protected Tensor RecurrentKernel => recurrentKernel;

    protected int Units => units;

    public static CellStep Of(RecurrentLayer layer, Tensor recurrentKernel, Tensor? bias) => layer switch
    {
        Lstm lstm => new LstmStep(lstm, recurrentKernel, bias),
        Gru gru => new GruStep(gru, recurrentKernel, bias),
        _ => new SimpleRnnStep(layer, recurrentKernel, bias),
    };

    /// <summary>The state after a step.</summary>
    /// <param name="x">The projected input <c>(batch, gates * units)</c>.</param>
    /// <param name="state">The state before.</param>
    /// <param name="dropout">What of the last output the gates see.</param>
    public abstract RecurrentState Next(Tensor x, RecurrentState state, GateDropout dropout);

    /// <summary>The columns of one gate, or of several.</summary>
    protected Tensor Gate(Tensor all, int gate, int count = 1) => all.narrow(-1, gate * Units, count * Units);
}

internal sealed class SimpleRnnStep(RecurrentLayer layer, Tensor recurrentKernel, Tensor? bias) : CellStep(layer.Units, recurrentKernel)
{
    public override Tensor? InputBias => bias;

    public override RecurrentState Next(Tensor x, RecurrentState state, GateDropout dropout) =>
        new(Activations.Apply(layer.Activation, x.add(dropout.Product(state.Hidden, RecurrentKernel))), null);
}

internal sealed class LstmStep(Lstm layer, Tensor recurrentKernel, Tensor? bias) : CellStep(layer.Units, recurrentKernel)
{
    public override Tensor? InputBias => bias;

    public override RecurrentState Next(Tensor x, RecurrentState state, GateDropout dropout)
    {
        var z = x.add(dropout.Product(state.Hidden, RecurrentKernel));
        var i = Activations.Apply(layer.RecurrentActivation, Gate(z, 0));
        var f = Activations.Apply(layer.RecurrentActivation, Gate(z, 1));
        var c = f.mul(state.Cell!).add(i.mul(Activations.Apply(layer.Activation, Gate(z, 2))));
        var o = Activations.Apply(layer.RecurrentActivation, Gate(z, 3));
        return new(o.mul(Activations.Apply(layer.Activation, c)), c);
    }
}

internal sealed class GruStep(Gru layer, Tensor recurrentKernel, Tensor? bias) : CellStep(layer.Units, recurrentKernel)
{
    public override Tensor? InputBias => bias is not null && layer.ResetAfter ? bias[0] : bias;

    public override RecurrentState Next(Tensor x, RecurrentState state, GateDropout dropout)
    {
        Tensor z, r, inner;
        if (layer.ResetAfter)
        {
            var u = dropout.Product(state.Hidden, RecurrentKernel);
            u = bias is null ? u : u.add(bias[1]);
            (z, r) = Gates(x, Gate(u, 0, 2));
            inner = r.mul(Gate(u, 2));
        }
        else
        {
            (z, r) = Gates(x, dropout.Product(state.Hidden, Gate(RecurrentKernel, 0, 2)));
            inner = r.mul(dropout.Seen(state.Hidden, 2)).matmul(Gate(RecurrentKernel, 2));
        }

        var candidate = Activations.Apply(layer.Activation, Gate(x, 2).add(inner));
        return new(z.mul(state.Hidden).add(z.neg().add(1f).mul(candidate)), null);
    }

    private (Tensor Z, Tensor R) Gates(Tensor x, Tensor recurrent)
    {
        var both = Activations.Apply(layer.RecurrentActivation, Gate(x, 0, 2).add(recurrent));
        return (Gate(both, 0), Gate(both, 1));
    }
}
