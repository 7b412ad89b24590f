using System.Diagnostics;
using System.Management.Automation;

namespace RnnDsl.Benchmarks;

/// <summary>How long a pipeline takes to end once it is stopped from another thread, as by Ctrl+C, in every phase of a training.</summary>
internal static class StopTimes
{
    private const int Rounds = 5;

    public static void Run()
    {
        using var session = new EngineSession();
        var reviews = RandomReviews.Make(5_120);
        session.Set("reviews", reviews with { Test = reviews.Training });
        session.Set("trained", Chapter.Model(new Lstm(256)).Train(reviews with { Training = reviews.Training.Slice(0, 128) }, new TrainingOptions { Epochs = 1, BatchSize = 128 }));
        const string Chapters = "New-RnnModel | Add-Embedding 10000 32 | Add-Lstm 32 | Add-Dense 1 sigmoid | Start-Training $reviews -BatchSize 128";
        const string Large = "New-RnnModel | Add-Embedding 10000 256 | Add-Lstm 512 | Add-Dense 1 sigmoid | Start-Training $reviews -BatchSize 128";
        Console.WriteLine("phase                                                     stopped after s  ended after s, median (least-most)");
        Measure(session, "data set generated", "Get-RnnDataset reber -Count 3000000", 0.5);
        Measure(session, "LSTM 32, batch 128, 500 steps: a step", Chapters, 1.5);
        Measure(session, "the same, validation", $"{Chapters} -ValidationSplit 0.99", 1.5);
        Measure(session, "the same, folds", $"{Chapters} -Fold 2", 1.5);
        Measure(session, "the same with a checkpoint", $"{Chapters} -Checkpoint '{Path.Combine(Path.GetTempPath(), $"rnndsl-stop-{Environment.ProcessId}.safetensors")}' -Force", 1.5);
        Measure(session, "LSTM 1024: prepared", "New-RnnModel | Add-Embedding 10000 256 | Add-Lstm 1024 | Start-Training $reviews", 1);
        Measure(session, "LSTM 512, batch 128, 500 steps: a step", Large, 5);
        Measure(session, "the same, validation", $"{Large} -ValidationSplit 0.99", 12);
        Measure(session, "Measure-RnnModel, LSTM 256", "Measure-RnnModel $trained $reviews", 1);
        Measure(session, "Invoke-RnnModel, LSTM 256, texts", "@('word ' * 500) * 5000 | Invoke-RnnModel $trained", 1);
    }

    private static void Measure(EngineSession session, string phase, string script, double after)
    {
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            using var engine = session.Begin(script);
            var running = engine.BeginInvoke();
            Thread.Sleep(TimeSpan.FromSeconds(after));
            if (running.IsCompleted)
            {
                Console.WriteLine($"{phase}: over before it was stopped. {string.Join(" ", engine.Streams.Error)}");
                return;
            }

            var clock = Stopwatch.StartNew();
            engine.Stop();
            try
            {
                engine.EndInvoke(running);
            }
            catch (PipelineStoppedException)
            {
                times.Add(clock.Elapsed.TotalSeconds);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{phase,-57} {after,15:F1}  {Spread.Of(times)}"));
    }
}
