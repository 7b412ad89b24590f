module RnnDsl.FSharp.Tests.LayersTests

open System.Reflection
open RnnDsl
open RnnDsl.FSharp
open Shouldly
open Xunit

let chapter recurrent = sequential |> embedding 10_000 32 |> recurrent |> dense 1 Sigmoid

[<Fact>]
let ``ParameterCount_ChapterModels_AreKeras'`` () =
    (chapter (simpleRnn 32) |> parameterCount).ShouldBe 322_113L
    (chapter (lstm 32) |> parameterCount).ShouldBe 328_353L
    (chapter (gru 32) |> parameterCount).ShouldBe 326_369L

    let step = layer (SimpleRnn(32, ReturnSequences = true))
    (sequential |> embedding 10_000 32 |> step |> step |> step |> simpleRnn 32 |> parameterCount).ShouldBe 328_320L

[<Fact>]
let Pipe_EveryLayer_EqualsTheFluentForm () =
    let piped =
        sequential
        |> embedding 100 8
        |> bidirectional (Lstm(4, ReturnSequences = true))
        |> dropout 0.2
        |> spatialDropout1D 0.1
        |> layerNormalization
        |> timeDistributed (Dense(5, Gelu))
        |> masking 0.5
        |> globalMaxPooling1D
        |> dense 1 Sigmoid

    let fluent =
        Rnn.Sequential()
            .Embedding(100, 8)
            .Bidirectional(Lstm(4, ReturnSequences = true))
            .Dropout(0.2)
            .SpatialDropout1D(0.1)
            .LayerNormalization()
            .TimeDistributed(Dense(5, Activation.Gelu))
            .Masking(0.5)
            .GlobalMaxPooling1D()
            .Dense(1, Activation.Sigmoid)

    piped.ShouldBe fluent

[<Fact>]
let Layer_InitializersAndRegularizers_AreOptionsOfItsConstructor () =
    let described =
        sequential
        |> layer (Embedding(10, 2, EmbeddingsRegularizer = L1 0.5))
        |> layer (Lstm(4, KernelInitializer = Initializer.HeNormal, KernelRegularizer = L2 0.001, ActivityRegularizer = L1L2(0.1, 0.2)))
        |> layer (Dense(1, Sigmoid, KernelRegularizer = OrthogonalRegularizer(Mode = OrthogonalMode.Columns), BiasInitializer = Constant 0.5))

    described.Layers.[0].ShouldBe(Embedding(10, 2, EmbeddingsRegularizer = Regularizer.Parse "l1:0.5"))
    (described.Layers.[1] :?> Lstm).KernelRegularizer.ShouldBe(L2 0.001)
    (described.Layers.[2] :?> Dense).KernelRegularizer.ShouldBe(OrthogonalRegularizer(0.01, OrthogonalMode.Columns))
    (described.Layers.[2] :?> Dense).BiasInitializer.ShouldBe(Initializer.Parse "constant:0.5")

[<Fact>]
let Append_Block_KeepsTheOrder () =
    let block = sequential |> dropout 0.1 |> lstm 4
    (sequential |> embedding 10 2 |> append block).ShouldBe(sequential |> embedding 10 2 |> dropout 0.1 |> lstm 4)

[<Fact>]
let Infer_WrongDescription_ReportsEverythingAtOnce () =
    let wrong =
        sequential
        |> embedding 10 4
        |> lstm 0
        |> simpleRnn 4
        |> dropout nan
        |> dense 1 Sigmoid
        |> dense 3 Softmax
        |> dense 2 (Activation "sigmod")

    (infer wrong).Diagnostics |> Seq.map (fun d -> d.LayerIndex, d.Code) |> Seq.toList
    |> fun found ->
        found.ShouldBe [ 1, DiagnosticCode.SizeBelowOne
                         2, DiagnosticCode.NeedsSequence
                         3, DiagnosticCode.RateOutOfRange
                         5, DiagnosticCode.TwoHeads
                         6, DiagnosticCode.UnknownActivation ]

[<Fact>]
let EveryLayer_HasAFunction () =
    let functions =
        Assembly.Load("RnnDsl.FSharp").GetTypes()
        |> Seq.collect (fun t -> t.GetMethods(BindingFlags.Public ||| BindingFlags.Static))
        |> Seq.map (fun m -> m.Name.ToUpperInvariant())
        |> Set.ofSeq

    for layerType in typeof<Layer>.Assembly.GetExportedTypes() do
        if layerType.IsSubclassOf typeof<Layer> && not layerType.IsAbstract then
            functions.ShouldContain(layerType.Name.ToUpperInvariant())
