using RnnDsl;
using Console = ReadmePrograms.Paper;

namespace ReadmePrograms;

internal static class WaveSpeed
{
    public static (Dataset Data, TrainedModel Trained, double Speed) Run()
    {
        #region documented
        var random = new Random(1);
        float[] speeds = [.. Enumerable.Range(0, 250).Select(_ => random.NextSingle())];
        var waves = speeds.Select(speed => Enumerable.Range(0, 30).Select(t => MathF.Sin(speed * t) + (0.2f * random.NextSingle())).ToArray());
        var (training, test) = new Examples(ValueSequences.Of(features: 1, waves), new NumberTargets([.. speeds])).SplitOff(0.2);
        var data = new Dataset("waves", new NumberEncoder(Features: 1), new NumberLabels(["speed"]), training, test);

        TrainedModel trained = Rnn.Sequential().Gru(16).Train(
            data, new TrainingOptions { Epochs = 20, Optimizer = new Adam(0.01), Loss = new Huber(), Metrics = [new Mae(), new Rmse()] });
        Console.WriteLine(trained.Evaluate(data));
        double speed = trained.PredictAll(test.Inputs)[0];
        #endregion
        return (data, trained, speed);
    }
}
