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

    /// Writes forecasts beside what was as a PNG or SVG picture: <c>trained |> backtest data |> saveForecastPlot "load.png"</c>.
    let saveForecastPlot (path: string) (backtest: Backtest) = backtest.SavePlot path

    /// The same with a size.
    let saveForecastPlotWith (options: PlotOptions) (path: string) (backtest: Backtest) = backtest.SavePlot(path, options)
