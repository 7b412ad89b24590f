using RnnDsl.Torch.Fit;

namespace RnnDsl.Torch.Tests.Fit;

/// <summary>Examples in files and what training gets of them.</summary>
public sealed class StreamFeedTests : IDisposable
{
    private const int Count = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("rnndsl-stream-").FullName;

    // Every sequence says which it is.
    private static readonly Dataset s_data = new(
        "numbered",
        new NumberEncoder(1) { Length = 3 },
        new NumberLabels(["position"]),
        new Examples(ValueSequences.Of(1, Enumerable.Range(0, Count).Select(i => new float[] { i, i / 1000f })), new NumberTargets([.. Enumerable.Range(0, Count).Select(i => i / 100f)])),
        new Examples(ValueSequences.Of(1, [[7], [8, 9]]), new NumberTargets([1, 2])));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 1, 32)]
    [InlineData(7, 50, 32)]
    [InlineData(64, 100, 7)]
    [InlineData(100, 5_000, 499)]
    [InlineData(600, 10, 1_000)]
    public void Epoch_AnyGroupsAndBuffers_HaveEveryExampleOnceInFullBatches(int groupSize, int buffer, int batchSize)
    {
        var feed = Feed(Streamed(groupSize, buffer), batchSize);

        int[][] batches = [.. feed.Epoch(1, TestContext.Current.CancellationToken).Select(Positions)];

        batches.SelectMany(batch => batch).Order().ShouldBe(Enumerable.Range(0, Count));
        batches.Length.ShouldBe(feed.BatchCount);
        batches[..^1].ShouldAllBe(batch => batch.Length == batchSize);
    }

    [Fact]
    public void Epoch_SeedAndNumber_AreWhatTheOrderDependsOn()
    {
        var data = Streamed(20, 60);

        int[] Order(int seed, int epoch) =>
            [.. ExampleFeed.Of(data.Training, new() { Seed = seed }).Epoch(epoch, TestContext.Current.CancellationToken).SelectMany(Positions)];

        Order(1, 1).ShouldBe(Order(1, 1));
        Order(1, 2).ShouldNotBe(Order(1, 1));
        Order(2, 1).ShouldNotBe(Order(1, 1));
    }

    [Fact]
    public void Epoch_Shuffled_MixesGroupsAndHoldsNoMoreThanABuffer()
    {
        var batches = Feed(Streamed(20, 60), 25).Epoch(1, TestContext.Current.CancellationToken).ToList();

        // What was left of the buffer before fills no batch.
        batches.Max(batch => batch.From.Count).ShouldBeLessThan(60 + 25);
        batches.ShouldAllBe(batch => Positions(batch).Select(position => position / 20).Distinct().Count() > 1);
    }

    [Fact]
    public void InOrder_Streamed_IsThatOfMemory()
    {
        var streamed = Feed(Streamed(7, 10), 32).InOrder(TestContext.Current.CancellationToken).Select(Positions);
        var inMemory = Feed(s_data, 32).InOrder(TestContext.Current.CancellationToken).Select(Positions);

        streamed.ShouldBe(inMemory);
    }

    [Fact]
    public void Epoch_SampleWeights_StayWithTheirExamples()
    {
        var data = Streamed(7, 40);
        var weighted = data.Training with { SampleWeights = [.. Enumerable.Range(0, Count).Select(i => (double)i)] };

        foreach (var batch in ExampleFeed.Of(weighted.Slice(3, 400), new()).Epoch(1, TestContext.Current.CancellationToken))
        {
            Positions(batch).ShouldBe(batch.Rows.ToArray().Select(row => (int)batch.From.SampleWeights[row]));
        }
    }

    [Fact]
    public void Epoch_LeftInTheMiddle_ReadsNoMore()
    {
        var feed = Feed(Streamed(7, 40), 32);

        for (var i = 0; i < 50; i++)
        {
            Positions(feed.Epoch(i, TestContext.Current.CancellationToken).First()).Length.ShouldBe(32);
        }

        // Nobody has the file open any longer.
        using var file = new FileStream(Path.Combine(_folder, "numbered.parquet"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    [Fact]
    public void Train_InOrder_GivesTheWeightsOfMemoryBitForBit()
    {
        var options = new TrainingOptions { Epochs = 2, Shuffle = false, ValidationSplit = 0.2, Seed = 3 };
        var model = Rnn.Sequential().Gru(4);

        var (streamed, inMemory) = (model.Train(Streamed(30, 50), options), model.Train(s_data, options));

        streamed.Weights.ShouldBe(inMemory.Weights);
        streamed.History.Epochs.Select(epoch => (epoch.Loss, epoch.ValidationLoss)).ShouldBe(inMemory.History.Epochs.Select(epoch => (epoch.Loss, epoch.ValidationLoss)));
        streamed.Evaluate(Streamed(30, 50)).ShouldBe(inMemory.Evaluate(s_data));
        streamed.PredictAll(Streamed(30, 50).Test.Inputs).ShouldBe(inMemory.PredictAll(s_data.Test.Inputs));
    }

    [Fact]
    public void Train_Shuffled_IsTheSameEveryTime()
    {
        var options = new TrainingOptions { Epochs = 2, Seed = 3 };
        var model = Rnn.Sequential().Gru(4);

        model.Train(Streamed(30, 50), options).Weights.ShouldBe(model.Train(Streamed(30, 50), options).Weights);
    }

    [Fact]
    public void Train_FileThatChanges_EndsWithItsName()
    {
        var data = Streamed(30, 50);
        var path = Path.Combine(_folder, "numbered.parquet");
        File.AppendAllText(path, "more");

        Should.Throw<DataException>(() => Rnn.Sequential().Gru(4).Train(data, new())).Path.ShouldBe(path);
    }

    [Fact]
    public void Train_AnotherEncoder_IsRefused() =>
        Should.Throw<InvalidDescriptionException>(() => Rnn.Sequential().Gru(4).Train(Streamed(30, 50) with { Encoder = new NumberEncoder(2) { Length = 3 } }, new()));

    [Fact]
    public void Examples_StreamedInputsWithOtherTargets_AreRefused()
    {
        var data = Streamed(30, 50);

        Should.Throw<ArgumentException>(() => new Examples(data.Training.Inputs, s_data.Training.Targets));
        Should.Throw<ArgumentException>(() => new Examples(data.Training.Inputs.Slice(0, 5), data.Training.Targets.Slice(1, 5)));
    }

    private Dataset Streamed(int groupSize, int buffer)
    {
        var path = Path.Combine(_folder, "numbered.parquet");
        Datasets.Export(s_data, path, groupSize);
        return Datasets.Stream(path, new StreamOptions { ShuffleBuffer = buffer });
    }

    private static ExampleFeed Feed(Dataset data, int batchSize) => ExampleFeed.Of(data.Training, new TrainingOptions { BatchSize = batchSize, Seed = 5 });

    private static int[] Positions(BatchRows batch) =>
        [.. batch.Rows.ToArray().Select(row => (int)((ValueSequences)batch.From.Inputs)[row][0])];
}
