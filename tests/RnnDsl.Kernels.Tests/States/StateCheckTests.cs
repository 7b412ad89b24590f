namespace RnnDsl.Kernels.Tests.States;

public class StateCheckTests
{
    private const int Units = 2;

    private static readonly TrainedModel s_trained = Trained.OnNumbers(1, Units, new Gru(3) { ReturnSequences = true }, new Lstm(Units));

    private static readonly ValueSequences s_inputs = Trained.Numbers(1, 4, 4, 4);

    private static readonly LayerState s_lstm = new("lstm", Units, [.. new float[6]]) { Cell = [.. new float[6]] };

    public static TheoryData<LayerState, string> Wrong => new()
    {
        { s_lstm with { Layer = "lstn" }, "RNN025 state 'lstn': the model has no recurrent layer of this name. Did you mean 'lstm'? There are: gru, lstm." },
        { s_lstm with { Units = 3 }, "RNN025 state 'lstm': it has 3 units, and the layer has 2. Give a state that a run of this model returned." },
        { s_lstm with { Hidden = [1, 2] }, "RNN025 state 'lstm': its Hidden has 2 values, and 3 sequences need 6. Give a state of as many sequences as are run." },
        { s_lstm with { Cell = [] }, "RNN025 state 'lstm': its Cell has 0 values, and 3 sequences need 6. Give a state of as many sequences as are run." },
        { s_lstm with { Cell = [0, 0, float.NaN, 0, 0, 0] }, "RNN025 state 'lstm': its Cell has a value that is not finite. Give finite numbers." },
        { new LayerState("gru", 3, [.. new float[9]]) { Cell = [1] }, "RNN025 state 'gru': its Cell has 1 values, and 3 sequences need 0. Give a state of as many sequences as are run." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Run_StateThatDoesNotFit_IsReported(LayerState state, string message)
    {
        Should.Throw<InvalidDescriptionException>(() => s_trained.Run(s_inputs, new([state]))).Message.ShouldBe(message);
    }

    [Fact]
    public void Run_SeveralThatDoNotFit_AreReportedAtOnce() =>
        Should.Throw<InvalidDescriptionException>(() => s_trained.Run(s_inputs, new([s_lstm, s_lstm, s_lstm with { Layer = "x" }, new("gru", 3, [])])))
            .Diagnostics.Select(diagnostic => diagnostic.LayerName).ShouldBe(["lstm", "x", "gru"]);

    [Fact]
    public void Run_StateOfOneLayer_LeavesTheOthersAtZero() =>
        s_trained.Run(s_inputs, new([s_lstm])).ShouldBe(s_trained.Run(s_inputs));
}
