namespace RnnDsl.Kernels.Tests.Prediction;

public class DeterminismTests
{
    private const int Words = 300;
    private const int Length = 30;

    private static readonly TokenSequences s_inputs = Trained.Ids(Words, [.. Enumerable.Range(0, 77).Select(i => 1 + (i * 13 % 45))]);

    public static TheoryData<Layer> Layers => new()
    {
        new SimpleRnn(7) { Activation = Activation.Relu },
        new Lstm(7),
        new Lstm(32),
        new Gru(7),
        new Gru(7) { ResetAfter = false },
        new Bidirectional(new Gru(20)),
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void PredictAll_HoweverBatched_GivesTheSameBits(Layer layer)
    {
        // Together there are more steps than ids, alone fewer: the embedding is projected as a whole or step by step.
        var trained = Model(layer);
        var together = trained.Outputs(s_inputs);

        for (var i = 0; i < s_inputs.Count; i++)
        {
            trained.Outputs(s_inputs.Slice(i, 1)).ShouldBeSameBitsAs(together[i..(i + 1)]);
        }

        trained.Outputs(s_inputs.Slice(3, 21)).ShouldBeSameBitsAs(together[3..24]);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Run_AnyNumberOfThreads_GivesTheSameBits(Layer layer)
    {
        var trained = Model(layer);
        float[] Scores(int threads) =>
            BatchRunner.Run(trained, s_inputs, new Progress<double>(), new ParallelOptions { MaxDegreeOfParallelism = threads }).Values.ToArray();
        var alone = Scores(1);

        foreach (var threads in new[] { 2, 3, 16 })
        {
            Scores(threads).AsSpan().SequenceEqual(alone).ShouldBeTrue($"{threads} threads");
        }
    }

    [Fact]
    public void PredictAll_SavedAndLoaded_GivesTheSameBits()
    {
        var trained = Model(new Lstm(7));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");
        try
        {
            trained.Save(path);
            TrainedModel.Load(path).Outputs(s_inputs).ShouldBeSameBitsAs(trained.Outputs(s_inputs));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static TrainedModel Model(Layer layer) =>
        Trained.OnTokens(Words, Length, 1, new Embedding(Words, 6), layer, new Dense(1, Activation.Sigmoid));
}
