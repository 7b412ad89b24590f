namespace RnnDsl.Benchmarks;

/// <summary>What the steps read.</summary>
internal enum StepData
{
    /// <summary>Ids drawn evenly, through an embedding.</summary>
    RandomIds,

    /// <summary>Film reviews padded in front, through an embedding.</summary>
    Reviews,

    /// <summary>The same, the padding masked in our model. TorchSharp's modules have no masks, and read the padding.</summary>
    MaskedReviews,

    /// <summary>Numbers <c>(batch, time, features)</c>, without an embedding.</summary>
    Numbers,
}

/// <summary>A kind of training step that is timed.</summary>
internal sealed record StepCase(RecurrentLayer Cell, int Batch, int Length, StepData Data, int Threads)
{
    private static readonly (int Units, int Batch, int Length) s_chapter = (Chapter.Units, Chapter.Batch, Chapter.Length);

    /// <summary>The model, as it is described to us.</summary>
    public ModelDescription Model => Data == StepData.Numbers
        ? Rnn.Sequential(TensorSpec.Sequence(Chapter.Features)).Add(Cell).Dense(1, Activation.Sigmoid)
        : Chapter.Model(Cell, Data == StepData.MaskedReviews);

    /// <summary>Whether the sizes are the chapter's, of which more rounds are timed.</summary>
    public bool IsChapters => (Cell.Units, Batch, Length) == s_chapter;

    /// <summary>The chapter's sizes on all data, and with one thread; then other units, batches and lengths, one at a time.</summary>
    public static IEnumerable<StepCase> All(bool reviews, int threads) =>
    [
        .. from data in reviews ? Enum.GetValues<StepData>() : [StepData.RandomIds, StepData.Numbers]
           from step in Of(s_chapter, data, threads)
           select step,
        .. threads == 1 ? [] : Of(s_chapter, StepData.RandomIds, 1),
        .. from size in OtherSizes()
           from data in new[] { StepData.RandomIds, StepData.Numbers }
           from step in Of(size, data, threads)
           select step,
    ];

    /// <summary>
    /// Floating-point operations of the products, forward and backward, for what goes in and for the kernel: three of
    /// the states, of which there are as many as steps; three of the vectors of tokens, which are projected once each;
    /// or two of numbers, whose gradient nobody needs.
    /// </summary>
    /// <param name="steps">Time steps of the batch that are computed, over all rows.</param>
    public double Flops(double steps)
    {
        var columns = (double)Cell.Units * (Cell is Lstm ? 4 : Cell is Gru ? 3 : 1);
        var inputs = Data == StepData.Numbers ? 2 * steps : 3 * Math.Min(Chapter.Words, steps);
        return 2 * columns * ((3 * steps * Cell.Units) + (inputs * Chapter.Features));
    }

    private static IEnumerable<(int Units, int Batch, int Length)> OtherSizes() =>
    [
        .. new[] { 64, 128, 256 }.Select(units => s_chapter with { Units = units }),
        .. new[] { 16, 32, 64, 256, 512 }.Select(batch => s_chapter with { Batch = batch }),
        .. new[] { 1, 10, 100, 2_000 }.Select(length => s_chapter with { Length = length }),
    ];

    private static IEnumerable<StepCase> Of((int Units, int Batch, int Length) size, StepData data, int threads) =>
        Chapter.Cells(size.Units).Select(cell => new StepCase(cell, size.Batch, size.Length, data, threads));
}
