namespace RnnDsl.Kernels.Tests.Prediction;

public class ModelComparingTests
{
    [Fact]
    public void Compare_Dataset_IsByWhatItsTestPartMeasures()
    {
        var inputs = Trained.Ids(10, 3, 5, 6, 2, 4, 6, 1, 8);
        var one = Trained.OnTokens(10, 6, 1, new Embedding(10, 3), new Gru(4), new Dense(1, Activation.Sigmoid) { Name = "head" });
        var sure = one.With(("head/kernel", new float[4]), ("head/bias", [10]));
        var data = new Dataset("ones", one.Encoder, one.Labels, new Examples(inputs, [1, 1, 1, 1, 1, 1, 1, 1]), new Examples(inputs, [1, 1, 1, 1, 1, 1, 1, 1]));

        var models = new[] { new NamedModel("one", one), new NamedModel("sure", sure) }.Compare(data).Models;

        models.Select(model => (model.Name, model.IsBest)).ShouldBe([("sure", true), ("one", false)]);
        models.Select(model => model.TestLoss).ShouldBe([sure.Evaluate(data).Loss, one.Evaluate(data).Loss]);
        models[0].TestMetrics.ShouldBe([new("accuracy", 1)]);
    }
}
