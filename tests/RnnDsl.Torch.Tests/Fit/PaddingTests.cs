using RnnDsl.Golden;
using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Native;

namespace RnnDsl.Torch.Tests.Fit;

/// <summary>Which end of sequences is padded and which is cut.</summary>
public class PaddingTests
{
    private static readonly string[] s_texts = ["a good film", "good", "a bad bad film that ends", "bad film", "good good", "that was bad"];
    private static readonly ClassTargets s_targets = new([1, 1, 0, 0, 1, 0]);
    private static readonly Golden s_golden = GoldenFile.Read<Golden>("Texts", "texts");

    public static TheoryData<string> Names => [.. s_golden.Cases.Select(one => one.Name)];

    public static TheoryData<Layer> Recurrent => [new Lstm(3), new Gru(3), new SimpleRnn(3), new Bidirectional(new Gru(3))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fill_TextsCutBeforeOrOnlyNow_HasTheRowsOfKeras(string name)
    {
        TorchLibrary.EnsureLoaded();
        var one = s_golden.Cases.Single(one => one.Name == name);
        var encoder = TextEncoder.Fit(s_golden.Texts, one.Options, TestContext.Current.CancellationToken);

        Rows(encoder, encoder).ShouldBe(one.Padded);
        Rows(encoder with { Length = 0 }, encoder).ShouldBe(one.Padded);
    }

    [Theory]
    [MemberData(nameof(Recurrent))]
    public void Predict_MaskedPadding_IsTheSameAtEitherEnd(Layer layer)
    {
        var post = Trained(layer, SequenceEnd.Post);
        var pre = post with { Encoder = post.Encoder with { Padding = SequenceEnd.Pre } };

        post.PredictAll(s_texts).ShouldBe(pre.PredictAll(s_texts));
    }

    [Theory]
    [MemberData(nameof(Recurrent))]
    public void Train_MaskedPadding_IsTheSameAtEitherEnd(Layer layer)
    {
        var (post, pre) = (Trained(layer, SequenceEnd.Post), Trained(layer, SequenceEnd.Pre));

        foreach (var (one, other) in post.Weights.Zip(pre.Weights))
        {
            one.Values.Zip(other.Values).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-5);
        }
    }

    [Fact]
    public void Predict_PaddingWithoutAMask_IsSeen()
    {
        var post = Trained(new Lstm(3), SequenceEnd.Post, mask: false);
        var pre = post with { Encoder = post.Encoder with { Padding = SequenceEnd.Pre } };

        post.PredictAll(s_texts).ShouldNotBe(pre.PredictAll(s_texts));
    }

    [Fact]
    public void Predict_TextThatIsCut_IsThatOfTheEndThatIsKept()
    {
        var trained = Trained(new Gru(3), SequenceEnd.Post);
        var cut = trained with { Encoder = trained.Encoder with { Length = 3, Truncating = SequenceEnd.Post } };

        cut.PredictAll(["a bad film that ends"]).Cast<ClassPrediction>().Single().Scores
            .ShouldBe(cut.PredictAll(["a bad"]).Cast<ClassPrediction>().Single().Scores);
    }

    [Fact]
    public void Predict_SeriesPaddedBehind_AreThoseOfPaddedRows()
    {
        var encoder = new NumberEncoder(2) { Length = 4, Padding = SequenceEnd.Post, Truncating = SequenceEnd.Post };
        var series = ValueSequences.Of(2, [[1f, 2], [1f, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
        var whole = ValueSequences.Of(2, [[1f, 2, 0, 0, 0, 0, 0, 0], [1f, 2, 3, 4, 5, 6, 7, 8]]);
        var model = Rnn.Sequential(TensorSpec.Sequence(2)).Lstm(3).Dense(1, Activation.Sigmoid);
        var trained = new TrainedModel(model, model.DrawWeights(1), encoder, new ClassLabels(["no", "yes"]), new TrainingOptions(), TrainingHistory.None);

        trained.PredictAll(series).ShouldBe(trained.PredictAll(whole));
    }

    private static TrainedModel Trained(Layer layer, SequenceEnd padding, bool mask = true)
    {
        var encoder = TextEncoder.Fit(s_texts, new TextEncoderOptions { Length = 9, Padding = padding });
        var dataset = new Dataset("films", encoder, new ClassLabels(["bad", "good"]), new(encoder.EncodeAll(s_texts), s_targets), new(encoder.EncodeAll([]), new ClassTargets([])));
        return Rnn.Sequential().Embedding(encoder.Vocabulary.Size, 4, maskZero: mask).Add(layer).Dense(1, Activation.Sigmoid)
            .Train(dataset, new TrainingOptions { Epochs = 3, BatchSize = 3 });
    }

    private static int[][] Rows(TextEncoder encoder, TextEncoder padded)
    {
        var sequences = encoder.EncodeAll(s_golden.Texts.Concat(s_golden.New));
        using var batch = new Batch(padded, sequences.Count, padded.Length, []);
        batch.Fill(new(new(sequences, new ClassTargets([.. new int[sequences.Count]])), Enumerable.Range(0, sequences.Count).ToArray()));
        using var inputs = batch.Inputs();
        return [.. inputs.data<int>().ToArray().Chunk(padded.Length)];
    }

    private sealed record Golden(string[] Texts, string[] New, Case[] Cases);

    private sealed record Case(string Name, TextEncoderOptions Options, int[][] Padded);
}
