namespace RnnDsl.Kernels;

/// <summary>
/// Projects token ids: the whole embedding is projected once, and every step only looks its rows up. The same
/// products in the same order as projecting step by step, so the same bits.
/// </summary>
internal sealed class TokenProjection : InputProjection
{
    private const int Chunk = 64;

    private readonly AlignedMemory _table = new();
    private readonly int _stride;

    /// <summary>Projects every vector of an embedding.</summary>
    /// <param name="embedding">Its description.</param>
    /// <param name="vectors">Its weights.</param>
    /// <param name="projection">The projection of values.</param>
    /// <param name="parallel">How many threads may be used.</param>
    public TokenProjection(Embedding embedding, Weight vectors, ValueProjection projection, ParallelOptions parallel)
    {
        _stride = projection.Bias.Length;
        _table.Resize(checked(embedding.InputDim * _stride));
        Parallel.For(0, (embedding.InputDim + Chunk - 1) / Chunk, parallel, chunk =>
        {
            var from = chunk * Chunk;
            var rows = Math.Min(Chunk, embedding.InputDim - from);
            var values = vectors.Values.AsSpan()[(from * embedding.OutputDim)..];
            projection.Project(values, embedding.OutputDim, rows, _table.Span[(from * _stride)..]);
        });
    }

    public override void Project(Block input, int time, Span<float> target)
    {
        var table = _table.Span;
        for (var row = 0; row < input.Rows; row++)
        {
            var ids = input.Ids.AsSpan(row * input.Time, input.Time);
            table.Slice(ids[time] * _stride, _stride).CopyTo(target[(row * _stride)..]);
            if (time + 1 < ids.Length)
            {
                Prefetch.Read(table.Slice(ids[time + 1] * _stride, _stride));
            }
        }

        GC.KeepAlive(this);
    }
}
