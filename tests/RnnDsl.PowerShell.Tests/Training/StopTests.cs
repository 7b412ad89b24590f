using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Training;

/// <summary>Pipelines that are stopped from another thread, as Ctrl+C does it, at the sizes of film reviews.</summary>
[Collection(nameof(Alone))]
public sealed class StopTests : IDisposable
{
    private const int Words = 10_000, Length = 500;
    private const string Train = "New-RnnModel | Add-Embedding 10000 32 | Add-Lstm 32 | Add-Dense 1 sigmoid | Start-Training $reviews -BatchSize 128 -Epochs 1000";

    private static readonly Dataset s_reviews = Reviews(2_560);
    private static readonly ValueSequences s_series = Series(5_000);

    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = Small.Session();

    public StopTests()
    {
        _session.Set("reviews", s_reviews);
        _session.Set("series", s_series);
        _session.Set("large", Drawn(Rnn.Sequential().Embedding(Words, 32).Lstm(128), s_reviews.Encoder));
        _session.Set("numbers", Drawn(Rnn.Sequential(TensorSpec.Sequence(2)).Lstm(128), new NumberEncoder(2)));
        _session.GoTo(_folder.Path);
    }

    // What is run, and the beginning of the bar at which it is stopped.
    public static TheoryData<string, string> Phases { get; } = new()
    {
        { Train, "Training" },
        { Train, "Epoch" },
        { $"{Train} -ValidationSplit 0.9", "Validation" },
        { $"{Train} -Fold 2", "Epoch" },
        { $"{Train} -Checkpoint run.safetensors", "Epoch" },
        { "Get-RnnDataset reber -Count 3000000", "Generating" },
        { "Measure-RnnModel $large $reviews", "Measuring" },
        { "$series | Invoke-RnnModel $numbers", "Predicting" },
    };

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Phases))]
    public async Task Pipeline_Stopped_EndsAndLeavesTheSessionUsable(string script, string phase)
    {
        using (var shell = _session.NewShell())
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            shell.Streams.Progress.DataAdded += (_, added) =>
            {
                if (shell.Streams.Progress[added.Index].Activity.StartsWith(phase, StringComparison.Ordinal))
                {
                    reached.TrySetResult();
                }
            };
            var running = shell.AddScript($"$stopped = {script}").BeginInvoke();
            await reached.Task.WaitAsync(TestContext.Current.CancellationToken);

            await Task.Run(shell.Stop, TestContext.Current.CancellationToken);

            Should.Throw<PipelineStoppedException>(() => shell.EndInvoke(running));
            shell.InvocationStateInfo.State.ShouldBe(PSInvocationState.Stopped);
            shell.Streams.Error.ShouldBeEmpty();
        }

        _session.Get<bool>("$null -eq $stopped").ShouldBeTrue();
        _session.Get<TrainedModel>("New-RnnModel | Add-Lstm 8 | Start-Training $strings -Epochs 2 -Seed 7").Weights.ShouldBe(Small.Trained.Weights);
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Except(["run.safetensors"]).ShouldBeEmpty();
    }

    private static Dataset Reviews(int count)
    {
        var random = new Random(1);
        var vocabulary = new Vocabulary([.. Enumerable.Range(Vocabulary.FirstTokenId, Words - Vocabulary.FirstTokenId).Select(id => $"w{id}")]);
        var ids = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, Length).Select(_ => random.Next(1, Words)).ToArray());
        var examples = new Examples(TokenSequences.Of(ids), [.. Enumerable.Range(0, count).Select(_ => random.Next(2))]);
        return new("reviews", new TextEncoder(vocabulary, TextUnit.Word) { Length = Length }, new ClassLabels(["negative", "positive"]), examples, examples);
    }

    private static ValueSequences Series(int count)
    {
        var random = new Random(2);
        return ValueSequences.Of(2, Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 2 * Length).Select(_ => random.NextSingle()).ToArray()));
    }

    // Nobody has to train what is only to take long.
    private static TrainedModel Drawn(ModelDescription model, InputEncoder encoder)
    {
        var whole = model.Dense(1, Activation.Sigmoid);
        return new(whole, whole.DrawWeights(1), encoder, new ClassLabels(["negative", "positive"]), new TrainingOptions(), TrainingHistory.None);
    }
}
