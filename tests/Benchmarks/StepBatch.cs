using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>A batch as our model and TorchSharp's modules read it.</summary>
/// <param name="Inputs">Ids <c>(batch, time)</c>, or numbers <c>(batch, time, features)</c>.</param>
/// <param name="Classes">The classes.</param>
/// <param name="Labels">The same <c>(batch, 1)</c>.</param>
/// <param name="Steps">Time steps over all rows that are computed: all, or those that are not masked.</param>
internal sealed record StepBatch(Tensor Inputs, int[] Classes, Tensor Labels, double Steps)
{
    // Steps over one batch again and again learn it by heart, and have no gradients left.
    private const int Different = 4;

    /// <summary>Batches of the data of a case, to be used in turn; they live in the scope of the caller.</summary>
    public static StepBatch[] For(StepCase step, Dataset? reviews) =>
        [.. Enumerable.Range(0, Different).Select(number => step.Data switch
        {
            StepData.RandomIds => Of(randint(1, Chapter.Words, [step.Batch, step.Length], ScalarType.Int32), RandomClasses(step.Batch, number)),
            StepData.Numbers => Of(randn(step.Batch, step.Length, Chapter.Features), RandomClasses(step.Batch, number)),
            _ => OfReviews(Reviews.Batch(reviews!, step.Batch, number, Different), step.Data == StepData.MaskedReviews),
        })];

    /// <summary>A batch of reviews.</summary>
    public static StepBatch OfReviews(Examples reviews, bool masked)
    {
        var ids = Reviews.Padded((TokenSequences)reviews.Inputs);
        var batch = Of(tensor(ids, [reviews.Count, Chapter.Length]), [.. reviews.Classes]);
        return masked ? batch with { Steps = ids.Count(id => id != Vocabulary.PaddingId) } : batch;
    }

    private static StepBatch Of(Tensor inputs, int[] classes) =>
        new(inputs, classes, tensor([.. classes.Select(c => (float)c)], [classes.Length, 1]), inputs.shape[0] * inputs.shape[1]);

    private static int[] RandomClasses(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(2))];
    }
}
