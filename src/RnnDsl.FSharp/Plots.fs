namespace RnnDsl.FSharp

open RnnDsl

/// Training curves as pictures.
[<AutoOpen>]
module Plots =

    /// Writes the curves of a trained model as a PNG or SVG picture, by the extension of the path.
    let savePlot (path: string) (trained: TrainedModel) = trained.History.SavePlot path

    /// The same with a size: <c>savePlotWith (PlotOptions(Width = 800)) "curves.svg"</c>.
    let savePlotWith (options: PlotOptions) (path: string) (trained: TrainedModel) = trained.History.SavePlot(path, options)

    /// Writes the curves of several trained models as one picture, a colour each.
    let savePlots (path: string) (models: TrainedModel seq) = (NamedHistory.Of models).SavePlot path

    /// The curves of a trained model as text of so many columns, and so many lines a panel.
    let drawText (width: int) (height: int) (trained: TrainedModel) = trained.History.DrawText(width, height)

    /// The curves of several models that have names as one drawing: <c>[ "lstm", a; "gru", b ] |> drawTexts (TextPlotOptions())</c>.
    let drawTexts (options: TextPlotOptions) (models: (string * TrainedModel) seq) =
        (models |> Seq.map (fun (name, trained) -> NamedHistory(name, trained.History))).DrawText options

    /// Writes forecasts beside what was as a PNG or SVG picture: <c>trained |> backtest data |> saveForecastPlot "load.png"</c>.
    let saveForecastPlot (path: string) (backtest: Backtest) = backtest.SavePlot path

    /// The same with a size.
    let saveForecastPlotWith (options: PlotOptions) (path: string) (backtest: Backtest) = backtest.SavePlot(path, options)
