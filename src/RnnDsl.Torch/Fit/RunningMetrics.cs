using RnnDsl.Kernels;
using RnnDsl.Torch.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit;

/// <summary>Loss and metrics over the batches so far, every example counting the same.</summary>
internal sealed class RunningMetrics(ValueList<Metric> metrics, Labels labels)
{
    private readonly MetricSet _metrics = new(metrics, labels);
    private double _loss;
    private int _count;

    public double Loss => _loss / _count;

    public ValueList<MetricValue> Values => _metrics.Values;

    /// <summary>Whether no loss so far was NaN or infinite.</summary>
    public bool IsFinite => double.IsFinite(_loss);

    /// <summary>Looks at a batch.</summary>
    /// <param name="loss">Its loss.</param>
    /// <param name="outputs">Numbers or probabilities <c>(batch, units)</c>.</param>
    /// <param name="targets">What they should be.</param>
    public void Add(Tensor loss, Tensor outputs, Targets targets)
    {
        var values = outputs.Values();
        var width = values.Length / targets.Count;
        for (var i = 0; i < targets.Count; i++)
        {
            _metrics.Add(values.AsSpan(i * width, width), targets, i);
        }

        _loss += loss.item<float>() * (double)targets.Count;
        _count += targets.Count;
    }
}
