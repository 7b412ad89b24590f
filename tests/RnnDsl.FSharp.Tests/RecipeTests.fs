module ReadmePrograms.RecipeTests

open RnnDsl
open RnnDsl.FSharp
open Shouldly
open Xunit

let describe () =
    // #region documented
    let model =
        sequential
        |> layer (Embedding(20_000, 64, MaskZero = true, EmbeddingsInitializer = RandomUniform(-0.1, 0.1)))
        |> layer (Dropout(0.2, NoiseShape = NoiseShape.OneFeature))
        |> bidirectional (Lstm(32, ReturnSequences = true))
        |> globalMaxPooling1D
        |> dropout 0.5
        |> dense 1 Sigmoid
    let options =
        TrainingOptions(
            Epochs = 7,
            BatchSize = 64,
            ValidationSplit = 0.1,
            Optimizer = Sgd(LearningRate(CosineDecay(0.7, 2_464)), Momentum = 0.9, Nesterov = true, GlobalClipNorm = 1.0),
            Callbacks = ValueList.ToValueList<TrainingCallback> [ EarlyStopping(Patience = 4) ])
    // #endregion
    model, options

[<Fact>]
let Recipe_Described_IsThatOfTheReadme () =
    let model, options = describe ()

    model.Layers.Count.ShouldBe 6
    model.ParameterCount.ShouldBe 1_304_897L
    options.Check().ShouldBeEmpty()
    options.Optimizer.LearningRate.At(1_232).ShouldBe(0.35, 1e-12)
