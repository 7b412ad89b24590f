namespace RnnDsl.PowerShell.Tests.Engine;

/// <summary>Data and a model that are trained in a moment.</summary>
internal static class Small
{
    public static Dataset Strings { get; } = Datasets.Reber(count: 64, seed: 5) with { Defaults = new TrainingOptions() };

    public static TrainingOptions Options { get; } = new() { Epochs = 2, Seed = 7 };

    /// <summary>Trained through C#: what the cmdlets are compared with.</summary>
    public static TrainedModel Trained => s_trained.Value;

    private static readonly Lazy<TrainedModel> s_trained = new(() => Rnn.Sequential().Lstm(8).Train(Strings, Options));

    /// <summary>A session in which $strings and $trained are what is above.</summary>
    public static Session Session(int width = 120) => Session(new RecordingHost(width));

    /// <summary>The same before another screen.</summary>
    public static Session Session(RecordingHost host)
    {
        var session = new Session(host);
        session.Set("strings", Strings);
        session.Set("trained", Trained);
        return session;
    }
}
