using RnnDsl.Kernels;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit.Optimizers;

/// <summary>Moves the weights of a compiled model along their gradients, in the memory where libtorch has both.</summary>
internal sealed class WeightUpdate : IDisposable
{
    private readonly IReadOnlyList<Tensor> _weights;
    private readonly WeightMemory[] _values;
    private readonly WeightMemory[] _gradients;
    private readonly ModelUpdate _update;

    private WeightUpdate(Optimizer optimizer, IReadOnlyList<Tensor> weights, OptimizerState state)
    {
        (Rate, _weights) = (state.Rate, weights);
        _values = [.. weights.Select(weight => new WeightMemory(weight))];
        _gradients = [.. weights.Select(weight => new WeightMemory(weight))];
        _update = ModelUpdate.Of(
            optimizer, [.. _values.Select(values => values.Memory)], [.. _gradients.Select(gradient => gradient.Memory)], Environment.ProcessorCount);
        _update.Restore(state.Steps, state.Moments);
    }

    /// <summary>The learning rate from here on.</summary>
    public LearningRate Rate { get; set; }

    /// <summary>What is remembered; later steps do not change it.</summary>
    public OptimizerState State => new(_update.Steps, Rate, _update.ExportMoments());

    public static WeightUpdate Of(Optimizer optimizer, IReadOnlyList<Tensor> weights) =>
        Of(optimizer, weights, OptimizerState.Initial(optimizer));

    /// <summary>Goes on from a state.</summary>
    /// <exception cref="ArgumentException">It is not of these weights.</exception>
    public static WeightUpdate Of(Optimizer optimizer, IReadOnlyList<Tensor> weights, OptimizerState state) => new(optimizer, weights, state);

    /// <summary>One step; the gradients are in the order of the weights. No gradient is recorded meanwhile.</summary>
    public void Step(IReadOnlyList<Tensor> gradients)
    {
        for (var i = 0; i < _weights.Count; i++)
        {
            _values[i].Read(_weights[i]);
            _gradients[i].Read(gradients[i]);
        }

        _update.Step(Rate.At(_update.Steps));
        for (var i = 0; i < _weights.Count; i++)
        {
            _values[i].Write(_weights[i]);
        }
    }

    public void Dispose()
    {
        foreach (IDisposable memory in _values.Concat(_gradients))
        {
            memory.Dispose();
        }
    }
}
