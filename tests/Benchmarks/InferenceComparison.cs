namespace RnnDsl.Benchmarks;

/// <summary>
/// Prediction with the chapter's models, whole, against ONNX Runtime with the same weights; a table, and
/// artifacts/bench/inference.json. Both use all processors.
/// </summary>
internal static class InferenceComparison
{
    private const double Seconds = 3;
    private const double Tolerance = 1e-5;

    /// <summary>Compares on random ids and, where there are any, on reviews.</summary>
    public static void Run(Dataset? reviews)
    {
        Console.WriteLine("Ratios: ONNX Runtime's time over ours, median (least-most).");
        Console.WriteLine("cell       units batch length data        ours ms  onnx ms             ratio");
        List<InferenceRow> rows = [];
        foreach (var cell in Chapter.Cells())
        {
            foreach (var batch in new[] { 1, Chapter.Batch })
            {
                rows.Add(Compare(cell, StepData.RandomIds, RandomReviews.Make(batch)));
                if (reviews is not null)
                {
                    rows.Add(Compare(cell, StepData.Reviews, reviews with { Training = Reviews.Batch(reviews, batch, 0, 1) }));
                }
            }
        }

        ResultFile.Write("inference.json", rows);
    }

    private static InferenceRow Compare(RecurrentLayer cell, StepData kind, Dataset data)
    {
        // Weights that move every gate, and biases that are not zero: else an exchange of two would not be seen.
        var model = Rnn.Sequential()
            .Add(new Embedding(Chapter.Words, Chapter.Features) { EmbeddingsInitializer = new RandomUniform(-1, 1) })
            .Add(cell with { BiasInitializer = new RandomUniform(-0.5, 0.5) })
            .Dense(1, Activation.Sigmoid);
        var trained = new TrainedModel(model, model.DrawWeights(0), data.Encoder, data.Labels, new TrainingOptions(), TrainingHistory.None);
        using var onnx = new OnnxPrediction(trained, (TokenSequences)data.Training.Inputs);
        Check(cell, [.. trained.PredictAll(data.Training.Inputs).Select(prediction => prediction.Value)], onnx.Predict());
        var times = InterleavedTimes.Of(Seconds, () => trained.PredictAll(data.Training.Inputs), () => onnx.Predict());
        var ratio = times.Ratio(1, 0);
        var row = new InferenceRow(
            cell.GetType().Name, cell.Units, data.Training.Count, Chapter.Length, kind,
            times.MillisecondsOf(0), times.MillisecondsOf(1), ratio.Median, ratio.Least, ratio.Most);
        Console.WriteLine(FormattableString.Invariant(
            $"{row.Cell,-10} {row.Units,5} {row.Batch,5} {row.Length,6} {row.Data,-10} {row.OursMs,8:F3} {row.OnnxMs,8:F3} {ratio,17}"));
        return row;
    }

    private static void Check(RecurrentLayer cell, double[] ours, float[] theirs)
    {
        var distance = ours.Zip(theirs, (a, b) => Math.Abs(a - b)).Max();
        if (!(distance <= Tolerance))
        {
            throw new InvalidOperationException($"{cell.GetType().Name}: ONNX Runtime's probabilities differ from ours by up to {distance:E1}, so that the times are not of the same model.");
        }
    }

    private sealed record InferenceRow(
        string Cell, int Units, int Batch, int Length, StepData Data, double OursMs, double OnnxMs, double Ratio, double RatioMin, double RatioMax);
}
