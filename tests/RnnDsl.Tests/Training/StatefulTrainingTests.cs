using RnnDsl.Tests.Datasets;

namespace RnnDsl.Tests.Training;

public class StatefulTrainingTests
{
    private static readonly TrainingOptions s_inOrder = new() { BatchSize = 2, Shuffle = false };

    private static readonly ModelDescription s_stateful = Rnn.Sequential().Embedding(8, 4).Add(new Gru(4) { Stateful = true }).Dense(1, Activation.Sigmoid);

    [Fact]
    public void Check_InOrderAndFullBatches_FindsNothing()
    {
        Check(s_stateful, s_inOrder).ShouldBeEmpty();
        Check(s_stateful, s_inOrder with { ValidationSplit = 0.5 }).ShouldBeEmpty();
    }

    [Fact]
    public void Check_StatelessModel_FindsNothing() =>
        Check(Rnn.Sequential().Lstm(3), new TrainingOptions { BatchSize = 3, ValidationSplit = 0.3 }).ShouldBeEmpty();

    [Fact]
    public void Check_ShuffledPartsOfOddSizes_SaysWhatToMend()
    {
        var found = Check(s_stateful, new TrainingOptions { BatchSize = 2, ValidationSplit = 0.25 });

        found.Select(diagnostic => diagnostic.ToString()).ShouldBe(
        [
            "RNN036 Shuffle: it is on, and layer 1 'gru' is stateful, which needs the examples in order. Turn it off.",
            "RNN036 data set 'films': its training part has 3 examples, which are no full batches of 2, and layer 1 'gru' is stateful. Leave 1 of them out or add 1, or choose another BatchSize or ValidationSplit.",
            "RNN036 data set 'films': its validation part has 1 examples, which are no full batches of 2, and layer 1 'gru' is stateful. Leave 1 of them out or add 1, or choose another BatchSize or ValidationSplit.",
        ]);
    }

    [Fact]
    public void Check_StatefulInBothDirections_IsFoundToo() =>
        Check(Rnn.Sequential().Bidirectional(new Lstm(3) { Stateful = true }), new TrainingOptions { BatchSize = 2 })
            .ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.StatefulBatches);

    [Fact]
    public void Check_OptionsThatAreWrongThemselves_LeaveTheBatchesOut() =>
        Check(s_stateful, s_inOrder with { BatchSize = 0 }).ShouldBeEmpty();

    private static ValueList<Diagnostic> Check(ModelDescription model, TrainingOptions options)
    {
        var data = SmallData.Texts(SmallData.TwoClasses);
        return model.For(data, options).Check(data, options);
    }
}
