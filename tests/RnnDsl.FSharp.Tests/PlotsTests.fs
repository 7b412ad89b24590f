module RnnDsl.FSharp.Tests.PlotsTests

open System
open System.IO
open RnnDsl
open RnnDsl.FSharp
open Shouldly
open Xunit

let private trained layers =
    let data = Datasets.Reber 10
    let accuracy value = [ MetricValue("accuracy", value) ].ToValueList()
    let epochs = [ EpochResult(1, 0.6, accuracy 0.6, 0.65, accuracy 0.6, 1.0); EpochResult(2, 0.4, accuracy 0.8, 0.5, accuracy 0.7, 1.0) ]
    TrainedModel(layers sequential, (Seq.empty<Weight>).ToValueList(), data.Encoder, data.Labels, data.Defaults, TrainingHistory(epochs.ToValueList()))

let private drawn extension (read: string -> 'content) (save: string -> unit) =
    let path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension)

    try
        save path
        read path
    finally
        File.Delete path

let private png save = drawn ".png" (File.ReadAllBytes >> Convert.ToHexString) save

let private svg save = drawn ".svg" File.ReadAllText save

[<Fact>]
let SavePlot_Piped_EqualsTheCSharpForm () =
    let model = trained (lstm 8)
    let piped = png (fun path -> model |> savePlot path)
    piped.ShouldBe(png (fun path -> model.History.SavePlot path), "the picture of the same epochs")

[<Fact>]
let SavePlotWith_Options_HasTheirSize () =
    let text = svg (fun path -> trained (lstm 8) |> savePlotWith (PlotOptions(Width = 777)) path)
    text.ShouldContain "width=\"777\""

[<Fact>]
let DrawText_Piped_EqualsTheCSharpForm () =
    let model = trained (lstm 8)
    (model |> drawText 60 12).ShouldBe(model.History.DrawText(60, 12), "the drawing of the same epochs")

[<Fact>]
let DrawTexts_Several_HaveTheirNames () =
    let text = [ "lstm", trained (lstm 8); "gru", trained (gru 4) ] |> drawTexts (TextPlotOptions(Width = 60))
    text.ShouldContain "a lstm   b gru"

[<Fact>]
let SavePlots_Several_AreNamedAfterTheirLayers () =
    let text = svg (fun path -> [ trained (lstm 8); trained (gru 4) ] |> savePlots path)
    text.ShouldContain "Lstm(8), validation"
    text.ShouldContain "Gru(4), training"
