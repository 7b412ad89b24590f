using TorchSharp.Modules;
using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>The chapter's model built by hand from TorchSharp's own modules, as its documentation has it.</summary>
internal sealed class TorchSteps : IDisposable
{
    private readonly TorchSharp.Modules.Embedding? _embedding;
    private readonly nn.Module _cell;
    private readonly Func<Tensor, Tensor> _sequence;
    private readonly Linear _head;
    private readonly optim.Optimizer _optimizer;

    /// <param name="layer">The cell.</param>
    /// <param name="words">Rows of the embedding; 0 for none.</param>
    /// <param name="features">What the cell reads.</param>
    public TorchSteps(RecurrentLayer layer, int words, int features)
    {
        _embedding = words > 0 ? nn.Embedding(words, features) : null;
        (_cell, _sequence) = Cell(layer, features);
        _head = nn.Linear(layer.Units, 1);
        _optimizer = optim.RMSProp([.. _embedding?.parameters() ?? [], .. _cell.parameters(), .. _head.parameters()], 0.001, alpha: 0.9);
    }

    /// <summary>A whole training step.</summary>
    public void Step(StepBatch batch)
    {
        using var scope = NewDisposeScope();
        _optimizer.zero_grad();
        var last = _sequence(_embedding is null ? batch.Inputs : _embedding.forward(batch.Inputs)).select(1, -1);
        var loss = nn.functional.binary_cross_entropy_with_logits(_head.forward(last), batch.Labels);
        loss.backward();
        _optimizer.step();
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _head.Dispose();
        _cell.Dispose();
        _embedding?.Dispose();
    }

    private static (nn.Module Module, Func<Tensor, Tensor> Sequence) Cell(RecurrentLayer layer, int features)
    {
        switch (layer)
        {
            case Lstm:
                var lstm = nn.LSTM(features, layer.Units, batchFirst: true);
                return (lstm, x => lstm.forward(x).Item1);
            case Gru:
                var gru = nn.GRU(features, layer.Units, batchFirst: true);
                return (gru, x => gru.forward(x).Item1);
            default:
                var rnn = nn.RNN(features, layer.Units, batchFirst: true);
                return (rnn, x => rnn.forward(x, null).Item1);
        }
    }
}
