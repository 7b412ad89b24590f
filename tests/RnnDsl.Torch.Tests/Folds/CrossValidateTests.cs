using RnnDsl.Torch.Tests.Fit;

namespace RnnDsl.Torch.Tests.Folds;

public class CrossValidateTests
{
    private static readonly TrainingOptions s_options = new() { Epochs = 1, Seed = 3 };

    private static readonly ModelDescription s_model = Rnn.Sequential().SimpleRnn(2);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void CrossValidate_Classes_AreAsManyInEveryFold(int folds)
    {
        var dataset = SmallData.Letters(classes: 3);

        var result = s_model.CrossValidate(dataset, folds, s_options);

        result.Folds.Count.ShouldBe(folds);
        result.Folds.Sum(fold => fold.Count).ShouldBe(dataset.Training.Count);
        (result.Folds.Max(fold => fold.Count) - result.Folds.Min(fold => fold.Count)).ShouldBeInRange(0, 1);
        for (var label = 0; label < 3; label++)
        {
            int[] counts = [.. result.Folds.Select(fold => fold.Classes[label].Count)];
            counts.Sum().ShouldBe(dataset.Training.Classes.Count(given => given == label));
            (counts.Max() - counts.Min()).ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public void CrossValidate_Seed_FixesTheResult()
    {
        var dataset = SmallData.Series();

        var first = s_model.CrossValidate(dataset, 4, s_options);

        s_model.CrossValidate(dataset, 4, s_options).ShouldBe(first);
        s_model.CrossValidate(dataset, 4, s_options with { Seed = 4 }).ShouldNotBe(first);
    }

    [Fact]
    public void CrossValidate_Numbers_AreMeasuredOnceEach()
    {
        var result = s_model.CrossValidate(SmallData.Sums(), 5, s_options);

        result.Folds.ShouldAllBe(fold => fold.Count == 40);
        result.Metrics.Select(metric => metric.Name).ShouldContain("mean_absolute_error");
        result.Metric("mae").Mean.ShouldBe(result.Folds.Average(fold => fold.Metric("mae")), 1e-12);
    }

    [Fact]
    public void CrossValidate_Texts_HaveTheVocabularyOfWhatIsTrainedOn()
    {
        // A word of its own in every text, and one that is in all: 3 reserved ids, 8 of 10 words, and that one.
        string[] texts = [.. Enumerable.Range(0, 10).Select(i => $"word{i} same same")];
        var encoder = TextEncoder.Fit(texts, new TextEncoderOptions { Length = 0 }, TestContext.Current.CancellationToken);
        var examples = new Examples(encoder.EncodeAll(texts, TestContext.Current.CancellationToken), [.. Enumerable.Range(0, 10).Select(i => i % 2)]);
        var dataset = new Dataset("words", encoder, new ClassLabels(["a", "b"]), examples, examples.Slice(0, 0));
        var recorder = new Recorder();

        s_model.CrossValidate(dataset, 5, s_options, recorder, TestContext.Current.CancellationToken);

        recorder.Seen.OfType<TrainingStarted>().Select(started => (started.Training, ((Embedding)started.Model.Layers[0]).InputDim)).Distinct()
            .ShouldHaveSingleItem().ShouldBe((8, 12));
    }

    [Fact]
    public void CrossValidate_ScaledSeries_AreScaledByWhatIsTrainedOn()
    {
        var raw = SmallData.Series(40);
        var scaling = Scaling.Fit(ScalingKind.Standard, (ValueSequences)raw.Training.Inputs);
        var scaled = raw with { Encoder = new NumberEncoder(2) { Scaling = scaling }, Training = new(scaling.Apply((ValueSequences)raw.Training.Inputs), raw.Training.Targets) };
        var other = new MinMaxScaling([-3, 5], [2, 7]);
        var otherwise = raw with { Encoder = new NumberEncoder(2) { Scaling = other }, Training = new(other.Apply((ValueSequences)raw.Training.Inputs), raw.Training.Targets) };

        var standard = s_model.CrossValidate(scaled, 4, s_options);
        var ranged = s_model.CrossValidate(otherwise, 4, s_options);

        // What the scaling of the whole was does not matter: the folds of any are the same, but for rounding.
        var least = Scaling.Fit(ScalingKind.MinMax, (ValueSequences)raw.Training.Inputs);
        var again = s_model.CrossValidate(raw with { Encoder = new NumberEncoder(2) { Scaling = least }, Training = new(least.Apply((ValueSequences)raw.Training.Inputs), raw.Training.Targets) }, 4, s_options);
        Close([.. ranged.Folds.Select(fold => fold.Loss)], [.. again.Folds.Select(fold => fold.Loss)]).ShouldBeTrue();
        Close([.. standard.Folds.Select(fold => fold.Loss)], [.. again.Folds.Select(fold => fold.Loss)]).ShouldBeFalse();
    }

    [Fact]
    public void CrossValidate_AFoldOfItsOwn_IsThatOfTrainingOnTheOthers()
    {
        // With as many folds as examples of a class, a fold is one example of each; the whole can be put together by hand.
        var dataset = SmallData.Series(count: 200);
        var (falls, rises) = (Indices(0), Indices(1));
        var four = Pick(dataset.Training, [falls[0], rises[0], falls[1], rises[1]]);
        var halves = new[] { (0, 2), (2, 2) }.Select(range => four.Slice(range.Item1, range.Item2)).ToArray();
        var expected = new[] { (halves[0], halves[1]), (halves[1], halves[0]) }
            .Select(pair => s_model.Train(dataset with { Training = pair.Item1 }, s_options).Evaluate(pair.Item2).Loss);

        var losses = s_model.CrossValidate(dataset with { Training = four }, 2, s_options).Folds.Select(fold => fold.Loss);

        // Which example of a class is in which half is the seed's choice.
        var crossed = Pick(four, [0, 3, 2, 1]);
        var other = new[] { (crossed.Slice(0, 2), crossed.Slice(2, 2)), (crossed.Slice(2, 2), crossed.Slice(0, 2)) }
            .Select(pair => s_model.Train(dataset with { Training = pair.Item1 }, s_options).Evaluate(pair.Item2).Loss);
        new[] { expected.Order().ToArray(), [.. other.Order()] }.ShouldContain(sums => Close(sums, losses.Order().ToArray()));

        int[] Indices(int label) => [.. Enumerable.Range(0, 200).Where(i => dataset.Training.Classes[i] == label)];
    }

    [Fact]
    public void CrossValidate_Events_TellOfEveryFold()
    {
        var recorder = new Recorder();

        var result = s_model.CrossValidate(SmallData.Series(), 3, s_options, recorder, TestContext.Current.CancellationToken);

        recorder.Seen.OfType<FoldStarted>().ShouldBe([new(1, 3), new(2, 3), new(3, 3)]);
        recorder.Seen.OfType<FoldCompleted>().Select(fold => fold.Result).ShouldBe(result.Folds);
        recorder.Seen[^1].ToString()!.ShouldStartWith("Fold 3/3  loss ");
    }

    [Theory]
    [InlineData(1, DiagnosticCode.OptionOutOfRange)]
    [InlineData(201, DiagnosticCode.TooFewExamples)]
    [InlineData(150, DiagnosticCode.TooFewExamples)]
    public void CrossValidate_FoldsThatCannotBe_AreRefused(int folds, string code) =>
        Should.Throw<InvalidDescriptionException>(() => s_model.CrossValidate(SmallData.Series(), folds, s_options))
            .Diagnostics.ShouldAllBe(problem => problem.Code == code);

    private static bool Close(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).All(difference => difference < 1e-4);

    private static Examples Pick(Examples examples, int[] indices) => new(
        ValueSequences.Of(2, indices.Select(i => ((ValueSequences)examples.Inputs)[i].ToArray())),
        [.. indices.Select(i => examples.Classes[i])]);
}
