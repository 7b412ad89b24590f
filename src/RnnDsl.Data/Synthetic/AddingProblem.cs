namespace RnnDsl;

/// <summary>
/// The adding problem (Hochreiter and Schmidhuber: Long Short-Term Memory, 1997, experiment 4). A sequence has between T
/// and T + T/10 pairs. The first of a pair is random in [-1, 1]; the second marks: 1 for two pairs, one of the first ten
/// and one of the first T/2 - 1 that are then left, -1 for the first pair and the last, 0 for all others. The target is
/// 0.5 + (X1 + X2) / 4, where X1 and X2 are the first of the marked pairs. Where the first pair of all is marked, its
/// first is set to 0.
/// </summary>
internal static class AddingProblem
{
    public static Dataset Generate(string name, int count, int steps, int seed, CancellationToken cancellationToken) => new(
        name,
        new NumberEncoder(Features: 2),
        new NumberLabels(["sum"]),
        Part(count, steps, SeededRandom.For(seed, "adding/training"), cancellationToken),
        Part(count / ReberStrings.TrainingPerTest, steps, SeededRandom.For(seed, "adding/test"), cancellationToken));

    private static Examples Part(int count, int steps, SeededRandom random, CancellationToken cancellationToken)
    {
        var targets = new float[count];
        var sequences = new float[count][];
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (sequences[i], targets[i]) = Draw(steps, random);
        }

        return new(ValueSequences.Of(2, sequences), new NumberTargets(ValueList.Own(targets)));
    }

    private static (float[] Pairs, float Target) Draw(int steps, SeededRandom random)
    {
        var length = steps + random.NextInt((steps / 10) + 1);
        var pairs = new float[2 * length];
        for (var t = 0; t < length; t++)
        {
            pairs[2 * t] = (float)((2 * random.NextDouble()) - 1);
        }

        var first = random.NextInt(10);
        var second = random.NextInt((steps / 2) - 1);
        second += second >= first ? 1 : 0;
        (pairs[1], pairs[^1]) = (-1, -1);
        (pairs[(2 * first) + 1], pairs[(2 * second) + 1]) = (1, 1);
        if (first == 0 || second == 0)
        {
            pairs[0] = 0;
        }

        return (pairs, (float)(0.5 + (((double)pairs[2 * first] + pairs[2 * second]) / 4)));
    }
}
