namespace RnnDsl.Kernels;

/// <summary>Counts which classes are taken for which.</summary>
/// <param name="classes">Number of classes.</param>
internal sealed class ConfusionTally(int classes)
{
    // By the place in the matrix; only few places of a large one are ever used.
    private readonly SortedDictionary<long, int> _counts = [];

    /// <summary>Counts an example.</summary>
    /// <param name="right">The class that it belongs to.</param>
    /// <param name="chosen">The class that it is put into.</param>
    public void Add(int right, int chosen)
    {
        var place = ((long)right * classes) + chosen;
        _counts[place] = _counts.GetValueOrDefault(place) + 1;
    }

    public ConfusionMatrix Result(ValueList<string> labels) => new(
        labels,
        [.. _counts.Select(count => new ConfusionCell(labels[(int)(count.Key / classes)], labels[(int)(count.Key % classes)], count.Value))]);
}
