// Writes the cached form of table_of_1.0.csv; to be run with the library of that version:
// dotnet fsi -I:folder -r:RnnDsl.dll -r:RnnDsl.Data.dll table_of_1.0.fsx
open RnnDsl

Datasets.Import(
    System.IO.Path.Combine(__SOURCE_DIRECTORY__, "table_of_1.0.csv"),
    ImportOptions("text", "label", Seed = 3, Words = 20, CacheFolder = __SOURCE_DIRECTORY__)
)
|> printfn "%O"
