using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>RMSprop and Adam as one writes them with tensor operations, each of which goes over memory once.</summary>
internal sealed class TensorOperationUpdate(Optimizer optimizer, IReadOnlyList<Tensor> weights)
{
    private readonly Tensor[] _means = [.. weights.Select(weight => zeros_like(weight))];
    private readonly Tensor[] _meanSquares = [.. weights.Select(weight => zeros_like(weight))];
    private int _steps;

    public void Step(IReadOnlyList<Tensor> gradients)
    {
        _steps++;
        for (var i = 0; i < weights.Count; i++)
        {
            using var scope = NewDisposeScope();
            var (x, g, m, v) = (weights[i], gradients[i], _means[i], _meanSquares[i]);
            switch (optimizer)
            {
                case RmsProp o:
                    v.mul_(o.Rho).addcmul_(g, g, 1 - o.Rho);
                    x.addcdiv_(g, v.add(o.Epsilon).sqrt_(), -o.LearningRate.At(0));
                    break;
                case Adam o:
                    var rate = o.LearningRate.At(0) * Math.Sqrt(1 - Math.Pow(o.Beta2, _steps)) / (1 - Math.Pow(o.Beta1, _steps));
                    m.mul_(o.Beta1).add_(g, 1 - o.Beta1);
                    v.mul_(o.Beta2).addcmul_(g, g, 1 - o.Beta2);
                    x.addcdiv_(m, v.sqrt().add_(o.Epsilon), -rate);
                    break;
                default:
                    throw new NotSupportedException($"No case updates by {optimizer.GetType().Name}.");
            }
        }
    }
}
