namespace RnnDsl.Tests.Predictions;

public class PredictionTests
{
    [Fact]
    public void Prediction_AsDouble_IsItsProbability()
    {
        var prediction = new ClassPrediction("a film", "positive", 0.75, [0.75]);

        double p = prediction;

        p.ShouldBe(0.75);
        prediction.ToDouble().ShouldBe(0.75);
        prediction.ShouldBe(new ClassPrediction("a film", "positive", 0.75, [0.75]));
    }

    [Fact]
    public void NumberPrediction_AsDouble_IsItsFirstNumber()
    {
        Prediction prediction = new NumberPrediction("a film", ["price", "stars"], [12.5, 4]);

        double number = prediction;

        number.ShouldBe(12.5);
        prediction.Value.ShouldBe(12.5);
        prediction.ShouldBe(new NumberPrediction("a film", ["price", "stars"], [12.5, 4]));
        prediction.ShouldNotBe(new ClassPrediction("a film", "positive", 12.5, [12.5]));
    }

    [Fact]
    public void ToString_Prediction_SaysWhatAndHowSure()
    {
        new ClassPrediction("", "positive", 0.75, [0.75]).ToString().ShouldBe("positive 0.7500");
        new ClassPrediction("", "negative", 0.25, [0.25]).ToString().ShouldBe("negative 0.7500");
        new ClassPrediction("", "dog", 0.4, [0.3, 0.4, 0.3]).ToString().ShouldBe("dog 0.4000");
        new ClassPrediction("", "dog", 0.00001, [0.00001, 0.000005]).ToString().ShouldBe("dog 1.00e-5");
        new NumberPrediction("", ["price", "stars"], [12.3456789, 4]).ToString().ShouldBe("price 12.3457, stars 4");
    }

    [Fact]
    public void Evaluation_ToString_IsOneLine() =>
        new Evaluation(0.31254, [new("accuracy", 0.875)], 25_000).ToString().ShouldBe("loss 0.3125  acc 0.8750  (25,000 examples)");
}
