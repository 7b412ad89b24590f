namespace RnnDsl.FSharp

open RnnDsl

/// Data sets.
[<AutoOpen>]
module Data =

    /// The movie reviews, downloaded once: a vocabulary of words ids, reviews cut to length.
    let imdb words length = Datasets.Imdb(words, length)

    /// The movie reviews from an archive on disk.
    let imdbFrom path words length = Datasets.Imdb(words, length, path)

    /// Strings of the embedded Reber grammar and near misses, generated.
    let reber = Datasets.Reber()

    /// A data set of the catalogue by its name.
    let dataset name (request: DatasetRequest) = Datasets.Get(name, request)

    /// A data set from a person's own file: <c>importDataset "tickets.csv" (ImportOptions("text", "label"))</c>.
    let importDataset (path: string) (options: ImportOptions) = Datasets.Import(path, options)

    /// Windows of the rows of a file and what followed each: <c>forecastDataset "load.csv" (ForecastOptions(96, 24))</c>.
    let forecastDataset path (options: ForecastOptions) = Datasets.Forecast(path, options)

    /// The columns of numbers of a file, a row a time step.
    let readSeries (path: string) = Datasets.ReadSeries path

    /// Windows of a series and what followed each.
    let seriesDataset (options: ForecastOptions) (series: SeriesTable) = series.ToDataset options

    /// The last tokens before every token of some texts, and that token: <c>nextTokens (NextTokenOptions 40) texts</c>.
    let nextTokens (options: NextTokenOptions) (texts: string seq) = texts.ToNextTokenDataset options
