using RnnDsl.Kernels;

namespace RnnDsl.Torch.Fit;

/// <summary>Gives batches of examples in turn; while one is used, a thread that is free prepares the next.</summary>
/// <param name="examples">What is read.</param>
/// <param name="encoder">What the sequences are, and where they are padded and cut.</param>
/// <param name="rows">Most examples of a batch.</param>
/// <param name="length">Time steps to pad or cut to.</param>
/// <param name="classWeights">How much each class counts; empty where all count the same.</param>
internal sealed class BatchReader(Examples examples, InputEncoder encoder, int rows, int length, ValueList<double> classWeights) : IPartedWork, IDisposable
{
    // One is used while the other is prepared.
    private readonly Batch[] _batches = [NewBatch(examples, encoder, rows, length, classWeights), NewBatch(examples, encoder, rows, length, classWeights)];
    private readonly PartRunner _runner = new(Environment.ProcessorCount);
    private (int Batch, BatchRows Rows) _next;

    /// <summary>The batches of an epoch, each to be used until the next is asked for.</summary>
    /// <param name="order">The examples of every batch.</param>
    public IEnumerable<Batch> Read(IEnumerable<BatchRows> order)
    {
        using var rows = order.GetEnumerator();
        try
        {
            var more = true;
            for (var i = 0; more; i++)
            {
                _runner.Finish();
                more = rows.MoveNext();
                if (more)
                {
                    _next = (i % 2, rows.Current);
                    _runner.Start(this, 1);
                }

                if (i > 0)
                {
                    yield return _batches[(i - 1) % 2];
                }
            }
        }
        finally
        {
            // Whoever stops in the middle may dispose of what is being written.
            _runner.Finish();
        }
    }

    void IPartedWork.Do(int part) => _batches[_next.Batch].Fill(_next.Rows);

    private static Batch NewBatch(Examples examples, InputEncoder encoder, int rows, int length, ValueList<double> classWeights) =>
        new(encoder, Math.Min(rows, examples.Count), length, classWeights);

    public void Dispose() => Array.ForEach(_batches, batch => batch.Dispose());
}
