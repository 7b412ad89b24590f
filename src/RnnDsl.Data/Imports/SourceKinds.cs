namespace RnnDsl;

/// <summary>Which reader a path gets.</summary>
internal static class SourceKinds
{
    /// <summary>By its name: a folder, an archive, Parquet, JSON Lines, and a delimited file otherwise.</summary>
    public static RowSource Of(string path, ImportOptions options)
    {
        if (Directory.Exists(path))
        {
            return new FolderSource(path);
        }

        return Ends(".parquet") ? new ParquetSource(path)
            : Ends(".jsonl") || Ends(".ndjson") || Ends(".json") ? new JsonLinesSource(path)
            : Ends(".tar.gz") || Ends(".tgz") ? new TarSource(path)
            : Ends(".zip") ? new ZipSource(path)
            : new DelimitedSource(path, options);

        bool Ends(string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }
}
