module RnnDsl.FSharp.Tests.ForecastTests

open System
open System.IO
open RnnDsl
open RnnDsl.FSharp
open Shouldly
open Xunit

let private options = TrainingOptions(Epochs = 1, Seed = 2)

let private windows = ForecastOptions(6, 2, TestSplit = 8.0)

let private series = SeriesTable.Of("heat", [ for i in 0..59 -> 20.0 + Math.Sin(float i) ])

let private inFile (name: string) (use': string -> 'result) =
    let folder = Directory.CreateTempSubdirectory()

    try
        use' (Path.Combine(folder.FullName, name))
    finally
        folder.Delete true

[<Fact>]
let ForecastDataset_File_EqualsTheCSharpForm () =
    inFile "heat.csv" (fun path ->
        let rows = series.Values |> Seq.map (fun value -> value.ToString("R", Globalization.CultureInfo.InvariantCulture))
        File.WriteAllLines(path, Seq.append [ "heat" ] rows)

        (readSeries path).ShouldBe series
        (forecastDataset path windows).ShouldBe(Datasets.Forecast(path, windows))
        (forecastDataset path windows).Training.ShouldBe((series |> seriesDataset windows).Training))

[<Fact>]
let Forecast_Piped_EqualsTheCSharpForm () =
    let data = series |> seriesDataset windows
    let trained = sequential |> gru 2 |> train data options

    (trained |> forecast series).ShouldBe(trained.Forecast series)
    (trained |> forecast series).Count.ShouldBe 2
    (trained |> backtest data).ShouldBe(trained.Backtest data)
    (trained |> backtest data).Actual.Count.ShouldBe 8

[<Fact>]
let SaveForecastPlot_Piped_EqualsTheCSharpForm () =
    let result = sequential |> gru 2 |> train (series |> seriesDataset windows) options |> backtest (series |> seriesDataset windows)
    let drawn save = inFile "heat.svg" (fun path -> save path; File.ReadAllText path)

    drawn(fun path -> result |> saveForecastPlot path).ShouldContain "Forecast, 2 ahead"
    drawn(fun path -> result |> saveForecastPlotWith (PlotOptions(Width = 801)) path).ShouldContain "width=\"801\""

[<Fact>]
let Generate_Piped_EqualsTheCSharpForm () =
    let texts = [ "abcabcabcabc"; "abcabc" ]
    let wishes = NextTokenOptions(4, Unit = TextUnit.Character, TestSplit = 0.0)
    let data = texts |> nextTokens wishes
    data.ShouldBe(texts.ToNextTokenDataset wishes)

    let trained = sequential |> gru 4 |> train data options
    let written = trained |> generate 7 (GenerationOptions(Seed = 3)) "ab"

    written.ShouldBe(trained.Generate("ab", 7, GenerationOptions(Seed = 3)), "the text that is written")
    written.Length.ShouldBe 9

[<Fact>]
let Encoding_OptionsOfKeras_AreReachableByConstructors () =
    let encoding =
        TextEncoderOptions(
            Rules = TokenRules(Case = TextCase.Keep, Punctuation = PunctuationRule.Strip),
            Vocabulary = VocabularyRules(MinCount = 2, Ids = ReservedIds(Start = 0, Unknown = 1, First = 2)),
            Padding = SequenceEnd.Post)
    let encoder = TextEncoder.Fit([ "It's its It's" ], encoding)

    (encoder.Encode "It's not Its!").ShouldBe([ 2; 1; 2 ].ToValueList())
