namespace RnnDsl.Plots.Tests;

public class NamedHistoryTests
{
    [Fact]
    public void Of_UnnamedModels_AreCalledAfterTheirRecurrentLayers() =>
        Names(
            Rnn.Sequential().Embedding(10, 4).Lstm(8).Dense(1),
            Rnn.Sequential().SimpleRnn(4, returnSequences: true).Bidirectional(new Gru(16)).Dense(1))
            .ShouldBe(["Lstm(8)", "SimpleRnn(4) + Bidirectional Gru(16)"]);

    [Fact]
    public void Of_NamedModels_KeepTheirNames() =>
        Names(Rnn.Sequential().Lstm(8) with { Name = "mine" }, Rnn.Sequential().Dense(1)).ShouldBe(["mine", "sequential"]);

    [Fact]
    public void Of_SameNames_AreNumbered() =>
        Names(Rnn.Sequential().Gru(8), Rnn.Sequential().Lstm(8), Rnn.Sequential().Gru(8)).ShouldBe(["Gru(8) 1", "Lstm(8)", "Gru(8) 2"]);

    private static IEnumerable<string> Names(params ModelDescription[] models) =>
        NamedHistory.Of(models.Select(model => new TrainedModel(
            model, [], new NumberEncoder(1), new ClassLabels(["no", "yes"]), new TrainingOptions(), Curves.Of(1)))).Select(history => history.Name);
}
