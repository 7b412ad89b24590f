namespace RnnDsl.Tests.Regularizers;

/// <summary>Where regularisers go, and where none can.</summary>
public class RegularizerPlaceTests
{
    private static readonly TensorSpec s_input = TensorSpec.Sequence(4);

    [Fact]
    public void Infer_Layers_GiveTheirWeightsTheirRegularizers()
    {
        Of(new Embedding(5, 4) { EmbeddingsRegularizer = new L1() }, TensorSpec.Tokens).ShouldBe(["embeddings: L1"]);
        Of(new Gru(3) { KernelRegularizer = new L1(), RecurrentRegularizer = new L2(), BiasRegularizer = new OrthogonalRegularizer() })
            .ShouldBe(["kernel: L1", "recurrent_kernel: L2", "bias: OrthogonalRegularizer"]);
        Of(new Dense(3) { KernelRegularizer = new L1(), BiasRegularizer = new L2() }).ShouldBe(["kernel: L1", "bias: L2"]);
        Of(new LayerNormalization { GammaRegularizer = new L1(), BetaRegularizer = new L2() }).ShouldBe(["gamma: L1", "beta: L2"]);
        Of(new TimeDistributed(new Dense(3) { KernelRegularizer = new L1() })).ShouldBe(["kernel: L1", "bias: L1L2"]);
        Of(new Bidirectional(new Lstm(3) { UseBias = false, RecurrentRegularizer = new L2() }))
            .ShouldBe(["forward/kernel: L1L2", "forward/recurrent_kernel: L2", "backward/kernel: L1L2", "backward/recurrent_kernel: L2"]);
    }

    [Fact]
    public void New_EveryLayer_HasNone()
    {
        Layer[] layers =
        [
            new Embedding(2, 2), new SimpleRnn(2), new Lstm(2), new Gru(2), new Dense(2), new LayerNormalization(), new Dropout(0),
            new Bidirectional(new Lstm(2)), new TimeDistributed(new Dense(2)), new GlobalMaxPooling1D(), new Masking(),
        ];
        var all =
            from layer in layers
            from property in layer.GetType().GetProperties()
            where property.PropertyType == typeof(Regularizer)
            select property.GetValue(layer);

        all.ShouldAllBe(value => value!.Equals(Regularizer.None));
        all.Count().ShouldBe(11 + 1 + 9 + 2 + 2);
    }

    [Fact]
    public void ToJson_Regularizers_AreThereWhereTheyAre()
    {
        var json = Rnn.Sequential(s_input)
            .Add(new Bidirectional(new SimpleRnn(2) { KernelRegularizer = new L1L2(0.5, 0.25) }) { ActivityRegularizer = new L2(0.125) })
            .Add(new Dense(2) { KernelRegularizer = new OrthogonalRegularizer(0.5, OrthogonalMode.Columns), BiasRegularizer = new L1(2) })
            .ToJson();

        json.Split("egularizer\": {").Length.ShouldBe(1 + 4);
        json.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldSatisfyAllConditions(
            text => text.ShouldContain("""
                "kernelRegularizer":{"type":"l1_l2","l1":0.5,"l2":0.25}
                """),
            text => text.ShouldContain("""
                "activityRegularizer":{"type":"l2","factor":0.125}
                """),
            text => text.ShouldContain("""
                "kernelRegularizer":{"type":"orthogonal_regularizer","factor":0.5,"mode":"columns"}
                """),
            text => text.ShouldContain("""
                "biasRegularizer":{"type":"l1","factor":2}
                """));
    }

    [Fact]
    public void FromJson_Regularizers_HaveKerasDefaults() =>
        ModelDescription.FromJson("""
            { "layers": [ { "type": "lstm", "units": 2, "kernelRegularizer": { "type": "l2" }, "biasRegularizer": { "type": "l1_l2", "l2": 1 },
                "recurrentRegularizer": { "type": "orthogonal_regularizer", "mode": "columns" } } ] }
            """)
            .ShouldBe(Rnn.Sequential().Add(new Lstm(2)
            {
                KernelRegularizer = new L2(),
                BiasRegularizer = new L1L2(0, 1),
                RecurrentRegularizer = new OrthogonalRegularizer(Mode: OrthogonalMode.Columns),
            }));

    [Fact]
    public void Infer_SeveralWrongFactors_AreReportedTogether()
    {
        var found = Rnn.Sequential().Add(new Lstm(2)
        {
            KernelRegularizer = new L1(-1),
            RecurrentRegularizer = new L2(double.NaN),
            BiasRegularizer = new L1L2(0, double.PositiveInfinity),
            ActivityRegularizer = new OrthogonalRegularizer(0.1, (OrthogonalMode)5),
        }).Infer().Diagnostics;

        found.Select(diagnostic => (diagnostic.Code, diagnostic.Problem)).ShouldBe(
        [
            ("RNN014", "KernelRegularizer: Factor is -1; it must be at least 0 and finite."),
            ("RNN014", "RecurrentRegularizer: Factor is NaN; it must be at least 0 and finite."),
            ("RNN014", "BiasRegularizer: L2 is Infinity; it must be at least 0 and finite."),
            ("RNN014", "ActivityRegularizer: mode 5 is not known."),
        ]);
    }

    private static IEnumerable<string> Of(Layer layer) => Of(layer, s_input);

    private static IEnumerable<string> Of(Layer layer, TensorSpec input) =>
        Rnn.Sequential(input).Add(layer).Infer().Layers[0].Weights.Select(weight => $"{weight.Name}: {weight.Regularizer.GetType().Name}");
}
