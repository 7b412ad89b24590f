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

    /// A data set of objects: <c>tickets |> datasetOf "tickets" (fun t -> t.Body) (fun t -> t.Kind)</c>.
    let datasetOf name (input: 'T -> objnull) (label: 'T -> objnull) (items: 'T seq) = Datasets.Of(name, items, input, label)

    /// A data set from a person's own file or folder: <c>importDataset "tickets.csv" (ImportOptions("text", "label"))</c>.
    let importDataset path (options: ImportOptions) = Datasets.Import(path, options)

    /// A data set from a person's own file, read as a trained model reads, to measure it or to train it on.
    let importLike (trained: TrainedModel) path (options: ImportOptions) = Datasets.Import(path, options, trained)

    /// A data set of several files or folders together.
    let importAll (paths: string seq) (options: ImportOptions) = Datasets.ImportAll(ValueList.ToValueList paths, options)

    /// The verified source file of a data set of the catalogue, downloaded once.
    let fetchDataset (name: string) = Datasets.Fetch name

    /// A data set in Parquet files, which may be larger than memory: <c>streamDataset "big" (StreamOptions())</c>.
    let streamDataset (path: string) (options: StreamOptions) = Datasets.Stream(path, options)

    /// Writes a data set as a Parquet file that streamDataset reads.
    let exportDataset (path: string) (dataset: Dataset) = Datasets.Export(dataset, path)

    /// A look at a data set: how much there is of what, and its first examples.
    let overview (dataset: Dataset) = dataset.Overview()

    /// What is kept in the cache folder.
    let cachedDatasets () = Datasets.Cached()

    /// Deletes all that is kept in the cache folder, and gives what it was.
    let clearDatasetCache () = Datasets.ClearCache()

    /// Windows of the rows of a file and what followed each: <c>forecastDataset "load.csv" (ForecastOptions(96, 24))</c>.
    let forecastDataset path (options: ForecastOptions) = Datasets.Forecast(path, options)

    /// The columns of numbers of a file, a row a time step.
    let readSeries (path: string) = Datasets.ReadSeries path

    /// The dates of the rows of a file.
    let readTimes (path: string) column = Datasets.ReadTimes(path, column)

    /// The times that come behind those of a series.
    let nextTimes count (times: ValueList<System.DateTime>) = TimeSteps.Continue(times, count)

    /// Windows of a series and what followed each.
    let seriesDataset (options: ForecastOptions) (series: SeriesTable) = series.ToDataset options

    /// The last tokens before every token of some texts, and that token: <c>nextTokens (NextTokenOptions 40) texts</c>.
    let nextTokens (options: NextTokenOptions) (texts: string seq) = texts.ToNextTokenDataset options
