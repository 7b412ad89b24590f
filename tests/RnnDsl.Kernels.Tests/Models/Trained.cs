namespace RnnDsl.Kernels.Tests;

/// <summary>Models with weights that nobody trained.</summary>
internal static class Trained
{
    /// <summary>A model on numbers with every weight uniform in ±0.6, one label an output.</summary>
    public static TrainedModel OnNumbers(int features, int outputs, params Layer[] layers) =>
        Random(Rnn.Sequential(TensorSpec.Sequence(features)) with { Layers = [.. layers] }, new NumberEncoder(features), outputs);

    /// <summary>A model on token ids with every weight uniform in ±0.6, one label an output.</summary>
    public static TrainedModel OnTokens(int words, int length, int outputs, params Layer[] layers) =>
        Random(new ModelDescription { Layers = [.. layers] }, Encoder(words, length), outputs);

    /// <summary>An encoder of the words w0, w1 and so on: <paramref name="words"/> ids in all.</summary>
    public static TextEncoder Encoder(int words, int length) =>
        new(new Vocabulary([.. Enumerable.Range(0, words - Vocabulary.FirstTokenId).Select(i => $"w{i}")]), TextUnit.Word) { Length = length };

    /// <summary>The model with other weights of the same shapes, given by their names.</summary>
    public static TrainedModel With(this TrainedModel trained, params (string Name, float[] Values)[] weights)
    {
        var values = weights.ToDictionary(weight => weight.Name, weight => weight.Values);
        return trained with
        {
            Weights = [.. trained.Weights.Select(w => values.TryGetValue(w.Name, out var other) ? w with { Values = [.. other] } : w)],
        };
    }

    /// <summary>The values of a weight.</summary>
    public static double[] Values(this TrainedModel trained, string name) =>
        [.. trained.Weights.Single(weight => weight.Name == name).Values.Select(value => (double)value)];

    /// <summary>The outputs for every sequence.</summary>
    public static double[][] Outputs(this TrainedModel trained, Sequences inputs) =>
        [.. trained.PredictClasses(inputs).Select(prediction => prediction.Scores.ToArray())];

    /// <summary>The predictions of a model that was trained with classes.</summary>
    public static ClassPrediction[] PredictClasses(this TrainedModel trained, Sequences inputs) =>
        [.. trained.PredictAll(inputs).Cast<ClassPrediction>()];

    /// <summary>Sequences of values in ±1.</summary>
    public static ValueSequences Numbers(int features, params int[] lengths)
    {
        var random = new Random(7);
        return ValueSequences.Of(features, lengths.Select(length => (IReadOnlyList<float>)Uniform(random, length * features, 1)));
    }

    /// <summary>Sequences of ids above 0.</summary>
    public static TokenSequences Ids(int words, params int[] lengths)
    {
        var random = new Random(8);
        return TokenSequences.Of(lengths.Select(length =>
            (IReadOnlyList<int>)[.. Enumerable.Range(0, length).Select(_ => random.Next(1, words))]));
    }

    private static TrainedModel Random(ModelDescription model, InputEncoder encoder, int outputs)
    {
        var random = new Random(6);
        return new TrainedModel(
            model,
            [.. model.DrawWeights(0).Select(weight => weight with { Values = [.. Uniform(random, weight.Values.Count, 0.6f)] })],
            encoder,
            new ClassLabels([.. Enumerable.Range(0, Math.Max(2, outputs)).Select(i => $"label {i}")]),
            new TrainingOptions(),
            TrainingHistory.None);
    }

    private static float[] Uniform(Random random, int count, float bound) =>
        [.. Enumerable.Range(0, count).Select(_ => bound * ((2 * random.NextSingle()) - 1))];
}
