namespace RnnDsl.PowerShell.Tests.Views;

/// <summary>Values whose views are looked at.</summary>
internal static class Samples
{
    private static readonly string[] s_teams = ["hardware", "billing", "accounts and passwords"];

    public static ModelDescription Model { get; } = Rnn.Sequential()
        .Embedding(10_000, 32)
        .Bidirectional(new Lstm(32) { ReturnSequences = true })
        .Add(new Gru(16) { Name = "the_layer_of_which_the_state_is_kept", ReturnState = true })
        .Dropout(0.5)
        .Dense(1, Activation.Sigmoid);

    public static TrainedModel Trained { get; } = Engine.Small.Trained with { History = History(14, 4) };

    /// <summary>An overfitted training: the validation loss is least at an epoch, and the training loss goes to nearly nothing.</summary>
    public static TrainingHistory History(int epochs, int best, bool validated = true, params string[] more) => new(
    [
        .. Enumerable.Range(1, epochs).Select(i => new EpochResult(
            i,
            Math.Pow(0.4, i),
            [new("accuracy", 1 - Math.Pow(0.7, i)), .. more.Select(name => new MetricValue(name, 1 - (0.5 / i)))],
            validated ? 0.2 + (0.02 * Math.Abs(i - best)) : null,
            validated ? [new("accuracy", 0.9 - (0.01 * Math.Abs(i - best))), .. more.Select(name => new MetricValue(name, 1 - (0.6 / i)))] : [],
            0.25 * i)),
    ]);

    public static Evaluation Binary { get; } = Evaluated(["negative", "positive"], [[11_265, 1_235], [1_322, 11_178]]) with { Metrics = [new("accuracy", 0.89772), new("auc", 0.00001)] };

    public static Evaluation Teams { get; } = Evaluated(s_teams, [[40, 2, 0], [1, 33, 5], [0, 0, 19]]);

    public static Evaluation ManyClasses { get; } = Evaluated(
        [.. Enumerable.Range(0, 40).Select(i => $"class {i}")],
        [.. Enumerable.Range(0, 40).Select(i => Enumerable.Range(0, 40).Select(j => i == j ? 100 + i : (i + j) % 13 == 0 ? i : 0).ToArray())]);

    public static Evaluation Forecast { get; } = new(0.385, [new("mean_absolute_error", 0.41), new("mean_squared_error", 0.385), new("root_mean_squared_error", 0.62)], 2_857)
    {
        Columns = [new("passengers", 28.71, 35.2, [12.1, 20.4, 33.3]), new("temperature of the oil", 0.00012, 0.00034, [0.0001, 0.0001, 0.0002])],
    };

    public static CrossValidation Folds { get; } = new(
        [.. new[] { 0.81, 0.84, 0.79 }.Select((accuracy, i) => new Evaluation(0.4 + (0.00001 * i), [new("accuracy", accuracy), new("auc", 0.9)], 400 + i))]);

    public static Prediction[] Classes { get; } =
    [
        new ClassPrediction("the screen is dark and does not come back, whatever I press on the keyboard or behind it", "hardware", 0.98765, [0.98765, 0.01, 0.00235]),
        new ClassPrediction("please refund me", "accounts and passwords", 0.4, [0.3, 0.3, 0.4]),
        new ClassPrediction("ja", "negative", 0.00001, [0.00001]),
    ];

    public static Prediction[] Numbers { get; } = [new NumberPrediction("a small flat", ["price", "rooms"], [123_456.789, 2]), new NumberPrediction("a house", ["price", "rooms"], [0.00001, 7])];

    public static ModelRun Run { get; } = new(
        [.. Classes],
        new([new("gru", 2, [1, 2, 3, 4, 5, 6]), new("lstm", 1, [1, 2, 3]) { Cell = [1, 2, 3] }]));

    /// <summary>Two rows of seven columns.</summary>
    public static SeriesTable Recent { get; } = new(
        ["HUFL", "HULL", "MUFL", "MULL", "LUFL", "LULL", "temperature of the oil"], [1, 2, 3, 4, 5, 6, 7, 5.827, 0.00123, -12345.678, 1.599, 4.203, 1.34, 30.531]);

    /// <summary>Models that differ in layers, in options and in how they were trained.</summary>
    public static TrainedModel[] Several { get; } =
    [
        Trained,
        Trained with
        {
            Model = Rnn.Sequential().Embedding(10, 8).Bidirectional(new Gru(16)).Dropout(0.25).Dense(1, Activation.Sigmoid),
            Options = Trained.Options with { BatchSize = 64, Optimizer = new Adam(0.01) },
            History = History(6, 5),
        },
        Trained with { Model = Trained.Model with { Name = "a model with quite a long name" }, History = new([.. History(3, 1).Epochs.Select(epoch => epoch with { ValidationLoss = 0.5 })]) },
    ];

    /// <summary>Forecasts that nothing changes: its weights are zeros, and what it gives is added to the last row.</summary>
    public static TrainedModel Forecaster { get; } = new(
        Rnn.Sequential(TensorSpec.Sequence(7)).GlobalAveragePooling1D().Dense(14),
        [new("dense/kernel", [7, 14], [.. new float[98]]), new("dense/bias", [14], [.. new float[14]])],
        new WindowEncoder(Recent.Columns, Recent.Columns, 2) { Length = 2, SubtractLast = true },
        new NumberLabels([.. Enumerable.Range(1, 14).Select(i => $"{i}")]),
        new TrainingOptions(),
        TrainingHistory.None);

    private static Evaluation Evaluated(string[] labels, int[][] rows) => new(0.31254, [new("accuracy", 0.9)], rows.Sum(row => row.Sum()))
    {
        Classes = [.. labels.Select((label, c) => new ClassEvaluation(label, Share(rows[c][c], rows.Sum(row => row[c])), Share(rows[c][c], rows[c].Sum()), 0.95, rows[c].Sum()))],
        Confusion = new([.. labels], [.. rows.SelectMany((row, i) => row.Select((count, j) => new ConfusionCell(labels[i], labels[j], count))).Where(cell => cell.Count > 0)]),
    };

    private static double Share(int part, int whole) => (double)part / whole;
}
