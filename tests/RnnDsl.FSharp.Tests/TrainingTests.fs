module RnnDsl.FSharp.Tests.TrainingTests

open System.IO
open System.Threading
open RnnDsl
open RnnDsl.FSharp
open Shouldly
open Xunit

/// Few strings, so that a training takes moments.
let small = Datasets.Reber 400

let options = TrainingOptions(Epochs = 2, BatchSize = 64, ValidationSplit = 0.2, Seed = 3)

[<Fact>]
let Train_Piped_EqualsTheCSharpForm () =
    let piped = sequential |> lstm 8 |> train small options
    let fluent = Rnn.Sequential().Lstm(8).Train(small, options)

    piped.Weights.ShouldBe fluent.Weights
    piped.History.Epochs.Count.ShouldBe 2
    piped.History.Epochs[1].ValidationAccuracy.HasValue.ShouldBeTrue()

[<Fact>]
let Train_BuildsTrainsAndPredicts () =
    let trained = sequential |> gru 8 |> train small options

    match trained |> predict "BTBTXSETE" with
    | Class prediction ->
        prediction.Probability.ShouldBeInRange(0.0, 1.0)
        small.Labels.Names.ShouldContain prediction.Label
    | Numbers numbers -> failwith $"{numbers} for labels that are classes"

    (trained |> predictAll [ "BTBTXSETE"; "BPBTXSETE" ]).Count.ShouldBe 2
    (trained |> evaluate small).Count.ShouldBe small.Test.Count

[<Fact>]
let TrainOn_TrainedModel_AddsEpochs () =
    let trained = sequential |> simpleRnn 8 |> train small options |> trainOn small options
    trained.History.Epochs |> Seq.map (fun e -> e.Epoch) |> Seq.toList |> fun epochs -> epochs.ShouldBe [ 1; 2; 3; 4 ]

[<Fact>]
let TrainWith_Report_IsToldOfEveryEpoch () =
    let seen = ResizeArray<TrainingEvent>()
    sequential |> lstm 4 |> trainWith seen.Add CancellationToken.None small options |> ignore
    seen |> Seq.filter (fun e -> e :? EpochCompleted) |> Seq.length |> fun epochs -> epochs.ShouldBe 2

[<Fact>]
let Save_ThenLoad_PredictsTheSameBits () =
    let path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".safetensors")

    try
        let trained = sequential |> lstm 4 |> train small options
        trained |> save path
        let loaded = load path
        loaded.ShouldBe trained
        (loaded |> predict "BTBTXSETE").ShouldBe(trained |> predict "BTBTXSETE")
    finally
        File.Delete path

[<Fact>]
let Optimizer_LearningRate_IsANumberOrASchedule () =
    Adam(0.01).LearningRate.ShouldBe(LearningRate 0.01)
    Adam().LearningRate.ShouldBe(LearningRate 0.001)
    Sgd(LearningRate(CosineDecay(0.01, 100)), Momentum = 0.9, Nesterov = true, ClipNorm = 1.0).LearningRate.At(50).ShouldBe(0.005, 1e-12)

[<Fact>]
let Train_EarlyStopping_RestoresTheBestEpoch () =
    let callbacks: TrainingCallback seq = [ EarlyStopping(Patience = 1); ReduceOnPlateau(Patience = 1) ]
    let trained = sequential |> lstm 4 |> train small (TrainingOptions(Epochs = 3, ValidationSplit = 0.2, Callbacks = ValueList.ToValueList callbacks))

    trained.History.RestoredEpoch.ShouldBeGreaterThan 0
