using Parquet;

namespace RnnDsl;

/// <summary>A Parquet file as it was when it was looked at.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Written">When it was written last, UTC.</param>
internal sealed record ParquetFile(string Path, long Bytes, DateTime Written);

/// <summary>The rows of one split in one row group.</summary>
/// <param name="File">Position of the file.</param>
/// <param name="Index">Position of the row group in it.</param>
/// <param name="FirstRow">Rows of the file before the group.</param>
/// <param name="Rows">How many rows are meant.</param>
/// <param name="Split">The split that is meant, where others are mixed in; empty where all rows are.</param>
internal readonly record struct ParquetGroup(int File, int Index, long FirstRow, int Rows, string Split);

/// <summary>Examples in row groups of Parquet files of the schema of <see cref="DatasetSchema"/>.</summary>
internal sealed record ParquetExampleSource(
    ValueList<ParquetFile> Files, ValueList<ParquetGroup> Groups, InputEncoder Encoder, Labels Labels, int ShuffleBuffer)
    : ExampleSource(Encoder.Spec, Groups.Select(group => group.Rows).ToValueList(), ShuffleBuffer)
{
    /// <exception cref="DataException">The file is gone or changed, or the group does not hold what it should.</exception>
    public override Examples Read(int group, CancellationToken cancellationToken)
    {
        var meant = Groups[group];
        var file = Files[meant.File];
        using var stream = SourceFile.Open(file.Path);
        if (StreamedFile.Of(stream) != file)
        {
            throw new DataException(file.Path, "it has changed since it was opened. Open the data set again.");
        }

        return Blocking.Run(async () =>
        {
            try
            {
                await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: cancellationToken);
                var examples = await new ExampleGroupReader(file.Path, reader, Encoder, Labels).ReadAsync(meant, cancellationToken);
                return examples.Count == meant.Rows
                    ? examples
                    : throw new DataException(file.Path, "it has changed since it was opened. Open the data set again.");
            }
            catch (Exception e) when (e is not DataException and not OperationCanceledException)
            {
                throw new DataException(file.Path, $"its row group {meant.Index + 1} is damaged. Make the file again. ({e.Message})", e);
            }
        });
    }
}
