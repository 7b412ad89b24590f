using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>One step of a cell.</summary>
internal abstract class CellStep(int units, Tensor recurrentKernel)
{
    /// <summary>The bias that is added to the projected inputs of all steps at once.</summary>
    public abstract Tensor? InputBias { get; }

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
    /// <param name="dropout">What of the last output each gate sees, <c>(gates, batch, units)</c>; null for all.</param>
    public abstract RecurrentState Next(Tensor x, RecurrentState state, Tensor? dropout);

    /// <summary>The columns of one gate, or of several.</summary>
    protected Tensor Gate(Tensor all, int gate, int count = 1) => all.narrow(-1, gate * Units, count * Units);

    /// <summary>The product of what gates see of an output with their part of the recurrent kernel.</summary>
    protected Tensor Product(Tensor h, Tensor? dropout, int gate, int count) => dropout is null
        ? h.matmul(Gate(recurrentKernel, gate, count))
        : cat([.. Enumerable.Range(gate, count).Select(g => h.mul(dropout[g]).matmul(Gate(recurrentKernel, g)))], -1);
}

internal sealed class SimpleRnnStep(RecurrentLayer layer, Tensor recurrentKernel, Tensor? bias) : CellStep(layer.Units, recurrentKernel)
{
    public override Tensor? InputBias => bias;

    public override RecurrentState Next(Tensor x, RecurrentState state, Tensor? dropout) =>
        new(Activations.Apply(layer.Activation, x.Plus(Product(state.Hidden, dropout, 0, 1))), null);
}

internal sealed class LstmStep(Lstm layer, Tensor recurrentKernel, Tensor? bias) : CellStep(layer.Units, recurrentKernel)
{
    public override Tensor? InputBias => bias;

    public override RecurrentState Next(Tensor x, RecurrentState state, Tensor? dropout)
    {
        var z = x.Plus(Product(state.Hidden, dropout, 0, 4));
        var i = Activations.Apply(layer.RecurrentActivation, Gate(z, 0));
        var f = Activations.Apply(layer.RecurrentActivation, Gate(z, 1));
        var c = f.mul(state.Cell!).Plus(i.mul(Activations.Apply(layer.Activation, Gate(z, 2))));
        var o = Activations.Apply(layer.RecurrentActivation, Gate(z, 3));
        return new(o.mul(Activations.Apply(layer.Activation, c)), c);
    }
}

internal sealed class GruStep(Gru layer, Tensor recurrentKernel, Tensor? bias) : CellStep(layer.Units, recurrentKernel)
{
    public override Tensor? InputBias => bias is not null && layer.ResetAfter ? bias[0] : bias;

    public override RecurrentState Next(Tensor x, RecurrentState state, Tensor? dropout)
    {
        Tensor z, r, inner;
        if (layer.ResetAfter)
        {
            var u = Product(state.Hidden, dropout, 0, 3);
            u = bias is null ? u : u.Plus(bias[1]);
            (z, r) = Gates(x, Gate(u, 0, 2));
            inner = r.mul(Gate(u, 2));
        }
        else
        {
            (z, r) = Gates(x, Product(state.Hidden, dropout, 0, 2));
            inner = Product(r.mul(state.Hidden), dropout, 2, 1);
        }

        var candidate = Activations.Apply(layer.Activation, Gate(x, 2).Plus(inner));
        return new(z.mul(state.Hidden).Plus(z.neg().Plus(1).mul(candidate)), null);
    }

    private (Tensor Z, Tensor R) Gates(Tensor x, Tensor recurrent)
    {
        var both = Activations.Apply(layer.RecurrentActivation, Gate(x, 0, 2).Plus(recurrent));
        return (Gate(both, 0), Gate(both, 1));
    }
}
