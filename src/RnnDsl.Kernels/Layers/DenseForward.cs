namespace RnnDsl.Kernels;

/// <summary>activation(x W + b) for every row of every time step.</summary>
internal sealed class DenseForward : LayerForward
{
    private readonly Dense _layer;
    private readonly ValueProjection _projection;
    private readonly bool _sequence;
    private readonly ActivationFunction _activation;

    /// <summary>A dense layer.</summary>
    /// <param name="layer">Its description.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="sequence">Whether its input is a sequence.</param>
    public DenseForward(Dense layer, LayerWeights weights, bool sequence)
    {
        _layer = layer;
        _sequence = sequence;
        var features = weights.Kernel.Length / layer.Units;
        var kernel = new GateKernel(features, layer.Units, 1, [0], apart: false);
        kernel.Load(weights.Kernel);
        var bias = new float[kernel.Columns];
        weights.Bias.CopyTo(bias);
        _projection = new ValueProjection(kernel, features, bias);
        _activation = ActivationFunction.Of(IsSoftmax ? Activation.Linear : layer.Activation);
    }

    private bool IsSoftmax => _layer.Activation == Activation.Softmax;

    public override Block NewOutput(int rows, int time) => Block.OfValues(rows, _sequence ? time : 1, _layer.Units);

    public override void Run(Block input, Block output)
    {
        output.Mask = input.Mask;
        for (var time = 0; time < output.Time; time++)
        {
            var values = output.At(time);
            _projection.Project(input, time, values);
            if (IsSoftmax)
            {
                Softmax.Apply(values, output.Stride, output.Features);
            }
            else
            {
                _activation.Apply(values, values);
            }
        }
    }
}
