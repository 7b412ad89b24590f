using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>
/// Where one epoch's dropout comes from: a stream of the training's seed, and one of its own for every layer that has
/// a seed. As in Keras two layers with the same seed draw the same, the directions of a bidirectional layer too.
/// </summary>
internal sealed class DropoutStreams(int seed, int epoch) : IDisposable
{
    private readonly Generator _training = Stream(seed, epoch);
    private readonly Dictionary<CompiledLayer, Generator> _own = [];

    /// <summary>The stream for a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="ownSeed">Its own seed; null for the stream of the training.</param>
    public Generator Of(CompiledLayer layer, int? ownSeed)
    {
        if (ownSeed is not { } own)
        {
            return _training;
        }

        if (!_own.TryGetValue(layer, out var stream))
        {
            _own[layer] = stream = Stream(own, epoch);
        }

        return stream;
    }

    public void Dispose()
    {
        _training.Dispose();
        foreach (var stream in _own.Values)
        {
            stream.Dispose();
        }
    }

    private static Generator Stream(int seed, int epoch) => new(SeededRandom.For(seed, $"dropout/{epoch}").NextUInt64());
}
