using System.Diagnostics;
using TorchSharp;

namespace RnnDsl.Torch.Tests.Fit;

/// <summary>The native scopes hold: no tensor outlives its step. What other tests take and give meanwhile is no part of it.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryTests
{
    private static readonly ModelDescription s_model =
        Rnn.Sequential().Bidirectional(new Lstm(16) { ReturnSequences = true, Dropout = 0.1 }).Dropout(0.2).Gru(16);

    [Fact]
    public void Train_TwoHundredSteps_LeavesNoTensorBehind()
    {
        var data = SmallData.Letters(3_200);
        s_model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 1 });
        var counts = new TensorCounts();

        s_model.Train(data, new TrainingOptions { Epochs = 2, ValidationSplit = 0.1 }, counts, TestContext.Current.CancellationToken);

        counts.AfterStep.Count.ShouldBe(180);
        counts.AfterStep.Skip(1).ShouldAllBe(count => count == counts.AfterStep[1]);
    }

    [Theory]
    [InlineData(typeof(BatchCompleted))]
    [InlineData(typeof(ValidationBatchCompleted))]
    [InlineData(typeof(TrainingPrepared))]
    public void Train_Stopped_LeavesNoTensorBehind(Type when)
    {
        var (data, options) = (SmallData.Letters(), new TrainingOptions { Epochs = 9, ValidationSplit = 0.5 });
        using var stop = new CancellationTokenSource();
        var before = TensorCounts.Now;

        Should.Throw<OperationCanceledException>(() =>
            s_model.Train(data, options, new Recorder(told => Stop(told.GetType() == when, stop)), stop.Token));

        TensorCounts.Now.ShouldBe(before);
    }

    [Fact]
    public void Train_Whole_LeavesNoTensorBehind()
    {
        var before = TensorCounts.Now;

        s_model.Train(SmallData.Letters(), new TrainingOptions { Epochs = 2, ValidationSplit = 0.5 });

        TensorCounts.Now.ShouldBe(before);
    }

    [Fact]
    public void Train_TwoHundredSteps_LeavesTheMemoryOfTheProcessFlat()
    {
        var data = SmallData.Letters(3_200);
        s_model.Train(data, new TrainingOptions { Epochs = 2 });
        var before = Resident();

        s_model.Train(data, new TrainingOptions { Epochs = 2 });

        // One step's tensors take 3 MB here; two hundred of them left behind would be 600.
        (Resident() - before).ShouldBeLessThan(50_000_000);
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static void Stop(bool now, CancellationTokenSource stop)
    {
        if (now)
        {
            stop.Cancel();
        }
    }

    private sealed class TensorCounts : IProgress<TrainingEvent>
    {
        public static long Now => DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

        public List<long> AfterStep { get; } = [];

        public void Report(TrainingEvent value)
        {
            if (value is BatchCompleted)
            {
                AfterStep.Add(Now);
            }
        }
    }
}
