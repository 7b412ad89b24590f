namespace RnnDsl.Kernels;

/// <summary>
/// How gradients are clipped, in the one way that the optimizer says. Norms are sums in double precision, in an
/// order that the sizes of the weights fix.
/// </summary>
internal sealed class GradientClipping : IPartedWork
{
    private readonly Optimizer _optimizer;
    private readonly IReadOnlyList<ReadOnlyMemory<float>> _gradients;
    private readonly WeightShard[] _shards;
    private readonly double[] _sums;
    private readonly GradientClip[] _clips;

    public GradientClipping(Optimizer optimizer, IReadOnlyList<ReadOnlyMemory<float>> gradients, WeightShard[] shards)
    {
        (_optimizer, _gradients, _shards) = (optimizer, gradients, shards);
        _sums = new double[shards.Length];
        _clips = new GradientClip[gradients.Count];
        Array.Fill(_clips, optimizer.ClipValue > 0 ? new(1, optimizer.ClipValue) : GradientClip.None);
    }

    /// <summary>How the gradient of a weight is clipped in this step.</summary>
    public ref GradientClip this[int weight] => ref _clips[weight];

    /// <summary>Looks at the gradients of a step.</summary>
    public void Measure(PartRunner runner)
    {
        if (_optimizer.ClipNorm > 0 || _optimizer.GlobalClipNorm > 0)
        {
            runner.Run(this, _shards.Length);
            Scale();
        }
    }

    void IPartedWork.Do(int part)
    {
        var (weight, from, length) = _shards[part];
        _sums[part] = SumOfSquares.Of(_gradients[weight].Span.Slice(from, length));
    }

    private void Scale()
    {
        var ofAll = 0.0;
        for (var (weight, shard) = (0, 0); weight < _clips.Length; weight++)
        {
            var ofOne = 0.0;
            for (; shard < _shards.Length && _shards[shard].Weight == weight; shard++)
            {
                ofOne += _sums[shard];
            }

            ofAll += ofOne;
            _clips[weight] = ToNorm(_optimizer.ClipNorm, Math.Sqrt(ofOne));
        }

        if (_optimizer.GlobalClipNorm > 0)
        {
            // A gradient that is not finite makes all of them NaN, as in Keras.
            var norm = Math.Sqrt(ofAll);
            Array.Fill(_clips, ToNorm(_optimizer.GlobalClipNorm, double.IsFinite(norm) ? norm : double.NaN));
        }
    }

    // A norm within bounds gives the factor 1, and no norm of 0 is ever divided by.
    private static GradientClip ToNorm(double largest, double norm) =>
        new(largest / Math.Max(norm, largest), double.PositiveInfinity);
}
