module ReadmePrograms.ReadmeTests

open System
open System.Formats.Tar
open System.IO
open System.IO.Compression
open System.Text
open RnnDsl
open RnnDsl.FSharp
open Shouldly
open Xunit

/// An archive of a few reviews in the layout of the one that is downloaded.
let writeArchive path =
    use zipped = new GZipStream(File.Create path, CompressionLevel.Fastest)
    use tar = new TarWriter(zipped)

    for part in [ "train"; "test" ] do
        for i in 0..4 do
            for name, text in [ $"pos/{i}_9.txt", "a moving, funny film"; $"neg/{i}_2.txt", "a dull, long film" ] do
                let entry = PaxTarEntry(TarEntryType.RegularFile, $"aclImdb/{part}/{name}")
                entry.DataStream <- new MemoryStream(Encoding.UTF8.GetBytes $"{text}, number {i}")
                tar.WriteEntry entry

let run archive =
    // The only change: the reviews are read from a file. The list holds the two functions to one type.
    let imdb = List.head [ imdbFrom archive; imdb ]

    // #region documented
    let model = sequential |> embedding 10_000 32 |> lstm 32 |> dense 1 Sigmoid
    let trained =
        model |> train (imdb 10_000 500) (TrainingOptions(Epochs = 10, BatchSize = 128, ValidationSplit = 0.2))
    let p = (trained |> predict "a moving, funny film").Value
    // #endregion
    model, trained, p

[<Fact>]
let Readme_Run_TrainsAsItSays () =
    let folder = Directory.CreateTempSubdirectory "rnndsl-readme-"

    try
        Environment.SetEnvironmentVariable("RNNDSL_CACHE", folder.FullName)
        let archive = Path.Combine(folder.FullName, "reviews.tar.gz")
        writeArchive archive
        let model, trained, p = run archive

        trained.Model.Layers.ShouldBe model.Layers
        trained.History.Epochs.Count.ShouldBe 10
        p.ShouldBe (trained.Predict "a moving, funny film").Value
    finally
        folder.Delete true
