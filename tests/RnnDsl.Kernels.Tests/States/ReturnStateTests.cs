namespace RnnDsl.Kernels.Tests.States;

public class ReturnStateTests
{
    private const int Features = 3;
    private const int Units = 4;

    private static readonly ValueSequences s_inputs = Trained.Numbers(Features, 7, 7, 7);

    public static TheoryData<RecurrentLayer> Layers => [new SimpleRnn(Units), new Lstm(Units), new Gru(Units), new Gru(Units) { GoBackwards = true }];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Run_OneLayer_HiddenIsTheLastOutput(RecurrentLayer layer)
    {
        var run = Trained.OnNumbers(Features, Units, layer with { ReturnState = true, Name = "cell" }).Run(s_inputs);

        var state = run.States["cell"];
        state.Units.ShouldBe(Units);
        state.Hidden.Select(h => (double)h).ShouldBe(run.Predictions.Cast<ClassPrediction>().SelectMany(prediction => prediction.Scores));
        state.Cell.Count.ShouldBe(layer is Lstm ? 3 * Units : 0);
    }

    [Fact]
    public void Run_LayersThatReturnNone_AreLeftOut()
    {
        var trained = Trained.OnNumbers(Features, Units, new Lstm(2) { ReturnSequences = true }, new Gru(Units) { ReturnState = true });

        trained.Run(s_inputs).States.Layers.ShouldHaveSingleItem().Layer.ShouldBe("gru");
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Run_BothDirections_ReturnsTheirStatesForwardThenBackward(RecurrentLayer layer)
    {
        var both = Trained.OnNumbers(Features, 2 * Units, new Bidirectional(layer with { ReturnState = true }) { Name = "both" });
        var states = both.Run(s_inputs).States;

        states.Layers.Select(state => state.Layer).ShouldBe(["both/forward", "both/backward"]);
        foreach (var (direction, backwards) in new[] { ("forward", layer.GoBackwards), ("backward", !layer.GoBackwards) })
        {
            var one = Trained.OnNumbers(Features, Units, layer with { ReturnState = true, GoBackwards = backwards, Name = "cell" });
            one = one.With([.. both.Weights.Where(weight => weight.Name.Contains(direction)).Select(weight =>
                (weight.Name.Replace($"both/{direction}", "cell"), weight.Values.ToArray()))]);
            states[$"both/{direction}"].ShouldBe(one.Run(s_inputs).States["cell"] with { Layer = $"both/{direction}" });
        }
    }

    [Fact]
    public void Run_ManyRows_GivesEachTheStateItHasAlone()
    {
        var trained = Trained.OnNumbers(Features, Units, new Lstm(Units) { ReturnState = true });
        var many = Trained.Numbers(Features, [.. Enumerable.Repeat(6, 50)]);

        var together = trained.Run(many).States["lstm"];

        for (var i = 0; i < many.Count; i++)
        {
            var alone = trained.Run(many.Slice(i, 1)).States["lstm"];
            together.Hidden.Slice(i * Units, Units).ShouldBe(alone.Hidden);
            together.Cell.Slice(i * Units, Units).ShouldBe(alone.Cell);
        }
    }

    [Fact]
    public void Run_NoSequence_GivesNone()
    {
        var run = Trained.OnNumbers(Features, Units, new Lstm(Units) { ReturnState = true }).Run(s_inputs.Slice(0, 0));

        run.Predictions.ShouldBeEmpty();
        run.States["lstm"].Hidden.ShouldBeEmpty();
    }

    [Fact]
    public void Indexer_NoSuchLayer_SaysWhichThereAre() =>
        Should.Throw<KeyNotFoundException>(() => Trained.OnNumbers(Features, Units, new Lstm(Units) { ReturnState = true }).Run(s_inputs).States["gru"])
            .Message.ShouldBe("There is no state 'gru'. There are: lstm.");
}
