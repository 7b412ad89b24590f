namespace RnnDsl.Kernels.Tests.Prediction;

public class TextGenerationTests
{
    private static readonly Dataset s_letters = new[] { "abcdeabcde" }.ToNextTokenDataset(new NextTokenOptions(4) { Unit = TextUnit.Character, TestSplit = 0 });

    // Every weight random: no two probabilities are alike.
    private static readonly TrainedModel s_trained = OfNextTokens(s_letters);

    [Fact]
    public void Generate_TemperatureZero_IsAlwaysTheMostProbable()
    {
        var text = "ab";
        for (var i = 0; i < 6; i++)
        {
            var scores = ((ClassPrediction)s_trained.Predict(text)).Scores;
            text += s_trained.Labels.Names[Enumerable.Range(Vocabulary.FirstTokenId, 5).MaxBy(id => scores[id])];
        }

        s_trained.Generate("ab", 6, new GenerationOptions { Temperature = 0 }).ShouldBe(text);
        s_trained.Generate("ab", 6, new GenerationOptions { TopK = 1, Seed = 9 }).ShouldBe(text);
    }

    [Fact]
    public void Generate_TemperatureOne_DrawsAsOftenAsTheModelSays()
    {
        var scores = ((ClassPrediction)s_trained.Predict("ab")).Scores;
        var all = Enumerable.Range(Vocabulary.FirstTokenId, 5).Sum(id => scores[id]);

        var drawn = Enumerable.Range(0, 4000).CountBy(seed => s_trained.Generate("ab", 1, new GenerationOptions { Seed = seed })[^1..]).ToDictionary();

        foreach (var id in Enumerable.Range(Vocabulary.FirstTokenId, 5))
        {
            // Six standard deviations of a share of 4000.
            (drawn[s_trained.Labels.Names[id]] / 4000.0).ShouldBe(scores[id] / all, 0.05);
        }
    }

    [Fact]
    public void Generate_TopK_DrawsOnlyFromTheMostProbable()
    {
        var scores = ((ClassPrediction)s_trained.Predict("ab")).Scores;
        var likely = Enumerable.Range(Vocabulary.FirstTokenId, 5).OrderByDescending(id => scores[id]).Take(2).Select(id => s_trained.Labels.Names[id]);

        Enumerable.Range(0, 100).Select(seed => s_trained.Generate("ab", 1, new GenerationOptions { Seed = seed, TopK = 2 })[^1..]).Distinct()
            .ShouldBe(likely, ignoreOrder: true);
    }

    [Fact]
    public void Generate_SameSeed_IsTheSameText()
    {
        var options = new GenerationOptions { Seed = 3 };

        s_trained.Generate("", 40, options).ShouldBe(s_trained.Generate("", 40, options));
        s_trained.Generate("", 40, options).ShouldNotBe(s_trained.Generate("", 40, new GenerationOptions { Seed = 4 }));
        s_trained.Generate("", 40, options).ShouldAllBe(letter => "abcde".Contains(letter));
    }

    [Fact]
    public void Generate_Words_HaveSpacesBetween()
    {
        var trained = OfNextTokens(new[] { "one two three" }.ToNextTokenDataset(new NextTokenOptions(3) { TestSplit = 0 }, cancellationToken: TestContext.Current.CancellationToken));

        trained.Generate("one", 2).Split(' ').Length.ShouldBe(3);
        trained.Generate("One ", 1).ShouldStartWith("One ");
        trained.Generate("one", 0).ShouldBe("one");
    }

    [Fact]
    public void Generate_OtherModelOrOptions_AreRefused()
    {
        Should.Throw<ArgumentException>(() => Trained.OnTokens(8, 4, 8, new Embedding(8, 2), new Gru(2), new Dense(8, Activation.Softmax)).Generate("", 1)).Message.ShouldContain("next token");
        Should.Throw<ArgumentException>(() => s_trained.Generate("", -1));
        Should.Throw<InvalidDescriptionException>(() => s_trained.Generate("", 1, new GenerationOptions { Temperature = double.NaN, TopK = -1 })).Diagnostics.Count.ShouldBe(2);
    }

    private static TrainedModel OfNextTokens(Dataset dataset)
    {
        var model = Rnn.Sequential().Embedding(dataset.Labels.Names.Count, 8).Gru(8).Dense(dataset.Labels.Names.Count, Activation.Softmax);
        return new(model, model.DrawWeights(5), dataset.Encoder, dataset.Labels, new TrainingOptions(), TrainingHistory.None);
    }
}
