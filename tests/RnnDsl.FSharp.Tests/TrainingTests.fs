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
let TrainKept_AndResume_GiveWhatTrainGives () =
    let path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())

    try
        let kept = sequential |> lstm 8 |> trainKept path small options

        kept.Weights.ShouldBe((sequential |> lstm 8 |> train small options).Weights)
        (resume path small).ShouldBe kept
    finally
        File.Delete path

[<Fact>]
let CrossValidate_Piped_EqualsTheCSharpForm () =
    let rows = [ for i in 1..12 -> {| Text = $"word{i % 3}"; Kind = (if i % 3 = 0 then "none" else "some") |} ]
    let data = rows |> datasetOf "rows" (fun row -> row.Text) (fun row -> row.Kind)

    data.ShouldBe(Datasets.Of("rows", rows, (fun row -> row.Text), (fun row -> row.Kind)))
    (sequential |> gru 2 |> crossValidate 2 data options).ShouldBe(Rnn.Sequential().Gru(2).CrossValidate(data, 2, options))

[<Fact>]
let Train_LossAndMetrics_AreThoseOfTheOptions () =
    let metrics: Metric list = [ Auc(); F1() ]
    let monitored = [ EarlyStopping("val_auc", 5) :> TrainingCallback ]

    let options =
        TrainingOptions(
            Epochs = 2,
            ValidationSplit = 0.2,
            Loss = BinaryCrossentropy(FromLogits = true, LabelSmoothing = 0.1),
            Metrics = metrics.ToValueList(),
            Callbacks = monitored.ToValueList()
        )

    let completed = sequential |> gru 4 |> forDatasetWith options small
    (completed |> checkWith options small).ShouldBeEmpty()
    let trained = sequential |> gru 4 |> train small options

    trained.Model.ShouldBe completed
    trained.History.Epochs[1].Metric("val_auc").ShouldBeInRange(0.0, 1.0)
    (trained |> evaluate small).Metric("f1").ShouldBeInRange(0.0, 1.0)

[<Fact>]
let Train_Numbers_FindsAKnownLinearMap () =
    // One step of three values; the number is known of them.
    let random = System.Random 4
    let rows = [ for _ in 1..100 -> [| for _ in 1..3 -> random.NextSingle() * 2.0f - 1.0f |] ]
    let numbers = NumberTargets([ for x in rows -> x[0] - 2.0f * x[1] + 0.5f * x[2] + 1.0f ].ToValueList())
    let inputs = ValueSequences.Of(3, rows |> Seq.map (fun row -> row :> System.Collections.Generic.IReadOnlyList<float32>))
    let examples = Examples(inputs, numbers)
    let data = Dataset("map", NumberEncoder 3, NumberLabels([ "y" ].ToValueList()), examples, examples)

    let trained = sequential |> globalAveragePooling1D |> train data (TrainingOptions(Epochs = 100, Optimizer = Adam(0.05)))

    (trained |> evaluate data).Metric("mae").ShouldBeLessThan 0.01

    match trained.PredictAll(ValueSequences.Of(3, [ [| 1.0f; 1.0f; 1.0f |] ]))[0] with
    | Numbers prediction -> prediction.Numbers[0].ShouldBe(0.5, 0.05)
    | Class prediction -> failwith $"{prediction} for labels that are numbers"

[<Fact>]
let RunFrom_TheStatesOfARun_GoesOnWithTheSequence () =
    let trained = sequential |> layer (Gru(8, ReturnState = true)) |> train small options
    let whole = TokenSequences.Of [ [| 1; 4; 5; 4; 6 |] ]
    let first = trained |> run (TokenSequences.Of [ [| 1; 4 |] ])

    (trained |> runFrom first.States (TokenSequences.Of [ [| 5; 4; 6 |] ])).ShouldBe(trained |> run whole)

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

[<Fact>]
let CompareModels_Named_EqualsTheCSharpForm () =
    let one = sequential |> lstm 4 |> train small options
    let other = sequential |> gru 4 |> train small options
    let named = [ NamedModel("lstm", one); NamedModel("gru", other) ]

    ([ "lstm", one; "gru", other ] |> compareModels).ShouldBe(ModelComparison.Of named)
    ([ "lstm", one; "gru", other ] |> compareOn small).ShouldBe(named.Compare small)

[<Fact>]
let Stream_OfAnExportedDataset_IsTrainedOnAsCSharpDoes () =
    let folder = Directory.CreateTempSubdirectory("rnndsl-fsharp-").FullName
    let path = Path.Combine(folder, "strings.parquet")

    try
        small |> exportDataset path
        let streamed = streamDataset path (StreamOptions(ShuffleBuffer = 50))

        (streamed |> overview).Parts[0].Count.ShouldBe small.Training.Count
        (sequential |> gru 4 |> train streamed options).Weights.ShouldBe(Rnn.Sequential().Gru(4).Train(streamed, options).Weights)
    finally
        Directory.Delete(folder, true)
