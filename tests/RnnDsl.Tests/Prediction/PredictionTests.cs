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
    public void Evaluation_ToString_IsOneLine() =>
        new Evaluation(0.31254, [new("accuracy", 0.875)], 25_000).ToString().ShouldBe("loss 0.3125  acc 0.8750  (25,000 examples)");
}
