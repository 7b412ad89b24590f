namespace RnnDsl.Kernels.Tests.States;

/// <summary>Row i of a batch continues row i of the batch before.</summary>
public class StatefulTests
{
    private const int Features = 3;
    private const int Units = 4;
    private const int Steps = 5;

    public static TheoryData<RecurrentLayer, int> Layers
    {
        get
        {
            // Batches of more rows than are run side by side, of one, and of more than there are rows.
            var data = new TheoryData<RecurrentLayer, int>();
            foreach (var layer in new RecurrentLayer[] { new SimpleRnn(Units), new Lstm(Units), new Gru(Units), new Gru(Units) { ResetAfter = false } })
            {
                foreach (var batch in new[] { 1, 7, 20, 99 })
                {
                    data.Add(layer with { Stateful = true }, batch);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void PredictAll_Stateful_IsOneSequenceARowOfTheBatch(RecurrentLayer layer, int batch)
    {
        var chunks = Trained.Numbers(Features, [.. Enumerable.Repeat(Steps, 47)]);
        var stateless = Trained.OnNumbers(Features, Units, layer with { Stateful = false });

        var outputs = Model(layer, batch).Outputs(chunks);

        for (var i = 0; i < chunks.Count; i++)
        {
            var soFar = Enumerable.Range(0, (i / batch) + 1).SelectMany(b => chunks[(i % batch) + (b * batch)].ToArray()).ToArray();
            outputs[i..(i + 1)].ShouldBeSameBitsAs(stateless.Outputs(ValueSequences.Of(Features, [soFar])));
        }
    }

    [Fact]
    public void PredictAll_Twice_StartsFromZerosEachTime()
    {
        var (trained, chunks) = (Model(new Lstm(Units) { Stateful = true }, 4), Trained.Numbers(Features, [.. Enumerable.Repeat(Steps, 12)]));

        trained.PredictAll(chunks).ShouldBe(trained.PredictAll(chunks));
    }

    [Fact]
    public void PredictAll_OneStatefulLayerOfTwo_CarriesItsStateAlone()
    {
        var chunks = Trained.Numbers(Features, Steps, Steps);
        var lower = new Lstm(2) { ReturnSequences = true, ReturnState = true };
        var trained = Trained.OnNumbers(Features, Units, lower with { Stateful = true }, new Gru(Units)) with { Options = new TrainingOptions { BatchSize = 1 } };

        var begun = trained.Run(chunks.Slice(0, 1));

        trained.PredictAll(chunks)[1].ShouldBe(trained.Run(chunks.Slice(1, 1), begun.States).Predictions[0]);
    }

    [Fact]
    public void Run_Stateful_CarriesNothingFromRowToRow()
    {
        var (layer, chunks) = (new Lstm(Units) { ReturnState = true }, Trained.Numbers(Features, Steps, Steps));

        Model(layer with { Stateful = true }, 1).Run(chunks).ShouldBe(Model(layer, 1).Run(chunks));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Run_AnyNumberOfThreads_GivesTheSameBits(int threads)
    {
        var (trained, chunks) = (Model(new Gru(Units) { Stateful = true }, 40), Trained.Numbers(Features, [.. Enumerable.Repeat(Steps, 130)]));

        var scores = BatchRunner.Run(trained, chunks, new Progress<double>(), new ParallelOptions { MaxDegreeOfParallelism = threads }).Values.ToArray();

        scores.Select(score => (double)score).ShouldBe(trained.Outputs(chunks).SelectMany(row => row));
    }

    private static TrainedModel Model(RecurrentLayer layer, int batch) =>
        Trained.OnNumbers(Features, Units, layer) with { Options = new TrainingOptions { BatchSize = batch } };
}
