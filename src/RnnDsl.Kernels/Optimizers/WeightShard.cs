namespace RnnDsl.Kernels;

/// <summary>A range of the values of one weight; how weights are cut depends on their sizes alone.</summary>
/// <param name="Weight">Position of the weight.</param>
/// <param name="From">The first value.</param>
/// <param name="Length">How many.</param>
internal readonly record struct WeightShard(int Weight, int From, int Length)
{
    // A weight, its gradient and two moments of so many values lie in a core's own cache together.
    private const int Longest = 16_384;

    /// <summary>The shards of weights of given sizes, in order.</summary>
    public static WeightShard[] Of(IReadOnlyList<int> sizes)
    {
        var shards = new List<WeightShard>();
        for (var weight = 0; weight < sizes.Count; weight++)
        {
            for (var from = 0; from < sizes[weight]; from += Longest)
            {
                shards.Add(new(weight, from, Math.Min(Longest, sizes[weight] - from)));
            }
        }

        return [.. shards];
    }
}
