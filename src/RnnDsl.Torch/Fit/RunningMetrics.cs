using RnnDsl.Torch.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Fit;

/// <summary>Loss and accuracy over the batches so far, every example counting the same.</summary>
internal sealed class RunningMetrics
{
    private double _loss;
    private int _right;
    private int _count;

    public double Loss => _loss / _count;

    public double Accuracy => (double)_right / _count;

    /// <summary>Whether no loss so far was NaN or infinite.</summary>
    public bool IsFinite => double.IsFinite(_loss);

    public void Add(Tensor loss, Tensor outputs, Targets targets)
    {
        var scores = outputs.Values();
        var width = scores.Length / targets.Count;
        for (var i = 0; targets is ClassTargets { Classes: var classes } && i < classes.Count; i++)
        {
            _right += ClassLabels.ClassOf(scores.AsSpan(i * width, width)) == classes[i] ? 1 : 0;
        }

        _loss += loss.item<float>() * (double)targets.Count;
        _count += targets.Count;
    }
}
