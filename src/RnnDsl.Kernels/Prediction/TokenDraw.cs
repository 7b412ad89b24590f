namespace RnnDsl.Kernels;

/// <summary>Draws tokens from probabilities; never padding, the start or what is unknown.</summary>
internal sealed class TokenDraw(GenerationOptions options, Vocabulary vocabulary)
{
    private readonly SeededRandom _random = SeededRandom.For(options.Seed, "generate");

    /// <summary>The id of the next token.</summary>
    /// <param name="probabilities">One an id.</param>
    public int Next(ReadOnlySpan<float> probabilities)
    {
        // Equally probable ones stay in the order of their ids.
        var values = probabilities.ToArray();
        int[] ids = [.. Enumerable.Range(vocabulary.Ids.First, values.Length - vocabulary.Ids.First).OrderByDescending(id => values[id])];
        if (options.Temperature == 0)
        {
            return ids[0];
        }

        ids = options.TopK > 0 ? ids[..Math.Min(options.TopK, ids.Length)] : ids;
        var most = Math.Max(float.Epsilon, values[ids[0]]);
        double[] weights = Array.ConvertAll(ids, id => Math.Pow(values[id] / (double)most, 1 / options.Temperature));
        var left = _random.NextDouble() * weights.Sum();
        for (var i = 0; i < ids.Length; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return ids[i];
            }
        }

        return ids[0];
    }
}
