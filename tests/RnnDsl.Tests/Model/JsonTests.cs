using CsCheck;

namespace RnnDsl.Tests.Model;

public class JsonTests
{
    [Fact]
    public void FromJson_WhatToJsonWrote_IsTheSameDescription() =>
        AnyModel.Wild.Sample(
            model =>
            {
                var read = ModelDescription.FromJson(model.ToJson());
                read.ShouldBe(model);
                read.ToJson().ShouldBe(model.ToJson());
            },
            iter: 3_000);

    [Fact]
    public void ToJson_Model_IsThisText() =>
        new ModelDescription { Input = new TokenSpec { Length = 500 } }
            .Embedding(10, 4)
            .Bidirectional(new Gru(3) { ResetAfter = false, Dropout = 0.25, RecurrentInitializer = new Orthogonal(2) }, MergeMode.Average)
            .Dense(1, Activation.Sigmoid)
            .ToJson().ReplaceLineEndings("\n").ShouldBe(
            """
            {
              "name": "sequential",
              "input": {
                "kind": "tokens",
                "length": 500
              },
              "layers": [
                {
                  "type": "embedding",
                  "inputDim": 10,
                  "outputDim": 4,
                  "maskZero": false,
                  "embeddingsInitializer": {
                    "type": "random_uniform",
                    "min": -0.05,
                    "max": 0.05
                  },
                  "name": ""
                },
                {
                  "type": "bidirectional",
                  "layer": {
                    "type": "gru",
                    "recurrentActivation": "sigmoid",
                    "resetAfter": false,
                    "units": 3,
                    "activation": "tanh",
                    "useBias": true,
                    "returnSequences": false,
                    "goBackwards": false,
                    "dropout": 0.25,
                    "recurrentDropout": 0,
                    "kernelInitializer": {
                      "type": "glorot_uniform"
                    },
                    "recurrentInitializer": {
                      "type": "orthogonal",
                      "gain": 2
                    },
                    "biasInitializer": {
                      "type": "constant",
                      "value": 0
                    },
                    "name": ""
                  },
                  "mergeMode": "average",
                  "name": ""
                },
                {
                  "type": "dense",
                  "units": 1,
                  "activation": "sigmoid",
                  "useBias": true,
                  "kernelInitializer": {
                    "type": "glorot_uniform"
                  },
                  "biasInitializer": {
                    "type": "constant",
                    "value": 0
                  },
                  "name": ""
                }
              ]
            }
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void ToJson_StatesNoiseShapeAndSeeds_AreWrittenWhereTheyAreSet()
    {
        var json = Rnn.Sequential()
            .Add(new Dropout(0.5) { NoiseShape = NoiseShape.OneTime | NoiseShape.OneFeature, Seed = 0 })
            .Add(new Lstm(3) { ReturnState = true, Stateful = true, Seed = 5 })
            .ToJson();

        json.ShouldContain("\"noiseShape\": \"one_time, one_feature\"");
        json.ShouldContain("\"seed\": 0");
        json.ShouldContain("\"returnState\": true");
        json.ShouldContain("\"stateful\": true");
        json.ShouldContain("\"seed\": 5");
        Rnn.Sequential().Dropout(0.5).SpatialDropout1D(0.5).Lstm(3).ToJson()
            .ShouldSatisfyAllConditions(text => text.ShouldNotContain("noiseShape"), text => text.ShouldNotContain("seed"), text => text.ShouldNotContain("returnState"), text => text.ShouldNotContain("stateful"));
    }

    [Fact]
    public void FromJson_OnlyWhatIsRequired_GetsTheDefaults() =>
        ModelDescription.FromJson("""
            { "layers": [
                { "type": "embedding", "inputDim": 10, "outputDim": 4 },
                { "type": "lstm", "units": 8, "recurrentInitializer": { "type": "orthogonal" } },
                { "type": "dense", "units": 1 } ] }
            """)
            .ShouldBe(Rnn.Sequential().Embedding(10, 4).Lstm(8).Dense(1));

    [Fact]
    public void FromJson_EmptyObject_IsAModelWithoutLayers() => ModelDescription.FromJson("{}").ShouldBe(Rnn.Sequential());

    [Fact]
    public void FromJson_TypeBehindTheOtherProperties_IsRead() =>
        ModelDescription.FromJson("""
            { "layers": [ { "layer": { "units": 3, "type": "gru" }, "mergeMode": "sum", "type": "bidirectional" } ],
              "input": { "features": 2, "length": null, "kind": "sequence" } }
            """)
            .ShouldBe(Rnn.Sequential(TensorSpec.Sequence(2)).Bidirectional(new Gru(3), MergeMode.Sum));

    [Fact]
    public void FromJson_NotANumber_IsReadAndReportedByInference() =>
        ModelDescription.FromJson(Rnn.Sequential(TensorSpec.Vector(1)).Dropout(double.NaN).ToJson())
            .Infer().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.RateOutOfRange);
}
