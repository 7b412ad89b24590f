using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace RnnDsl;

/// <summary>What a Parquet file of examples says about itself.</summary>
/// <param name="File">The file.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Encoder">The encoder in its metadata, as JSON; empty where there is none.</param>
/// <param name="Labels">The labels in its metadata; empty where there are none.</param>
/// <param name="Training">Its training rows, by row group.</param>
/// <param name="Test">Its held-out rows, by row group.</param>
internal sealed record StreamedFile(
    ParquetFile File, ValueList<string> Columns, string Encoder, string Labels, List<ParquetGroup> Training, List<ParquetGroup> Test)
{
    public static ParquetFile Of(FileStream stream) => new(stream.Name, stream.Length, System.IO.File.GetLastWriteTimeUtc(stream.Name));

    /// <summary>Looks at a file; of the rows only their splits are read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="position">Its position among the files.</param>
    /// <exception cref="DataException">It is no such file.</exception>
    public static StreamedFile Open(string path, int position)
    {
        using var stream = SourceFile.Open(path);
        return Blocking.Run(async () =>
        {
            try
            {
                await using var reader = await ParquetReader.CreateAsync(stream);
                var file = new StreamedFile(
                    Of(stream), [.. reader.Schema.Fields.Select(field => field.Name)], Text(DatasetSchema.EncoderKey), Text(DatasetSchema.LabelsKey), [], []);
                await file.AddGroupsAsync(reader, position);
                return file;

                string Text(string key) => reader.CustomMetadata.GetValueOrDefault(key, "");
            }
            catch (Exception e) when (e is not DataException)
            {
                throw new DataException(path, $"this is no Parquet file, or it is damaged or cut off. Make it again. ({e.Message})", e);
            }
        });
    }

    /// <summary>Looks whether the file has the columns that examples of an encoding and labels are made of.</summary>
    /// <exception cref="DataException">It lacks one.</exception>
    public void CheckColumns(InputEncoder encoder, Labels labels)
    {
        string[] needed =
        [
            encoder.Spec is SequenceSpec ? DatasetSchema.Values : DatasetSchema.Ids,
            .. labels is ClassLabels ? [DatasetSchema.Label] : labels.Names.Select((_, i) => $"{DatasetSchema.Target}{i}"),
        ];
        if (Array.Find(needed, column => !Columns.Contains(column)) is { } missing)
        {
            throw new DataException(File.Path, 0, missing, $"there is no such column. The file has {string.Join(", ", Columns)}. Write {string.Join(", ", needed)} as datasets/README.md has them, or import texts and series (Import-RnnDataset).");
        }
    }

    /// <summary>The encoder of the file.</summary>
    /// <exception cref="DataException">It has none that can be read.</exception>
    public InputEncoder ReadEncoder() => Read(Encoder, DatasetSchema.EncoderKey, text => JsonSerializer.Deserialize<InputEncoder>(text, ModelJson.Options)!);

    /// <summary>The labels of the file.</summary>
    /// <exception cref="DataException">It has none that can be read.</exception>
    public Labels ReadLabels() => Read(Labels, DatasetSchema.LabelsKey, LabelText.Read);

    private T Read<T>(string text, string key, Func<string, T> read)
    {
        try
        {
            return text.Length > 0
                ? read(text)
                : throw new DataException(File.Path, $"it has no metadata '{key}', so that it is not known what its numbers mean. Give the encoder and the labels, as those of another data set (Like).");
        }
        catch (JsonException e)
        {
            throw new DataException(File.Path, $"its metadata '{key}' cannot be read. Make the file again. ({e.Message})", e);
        }
    }

    private async Task AddGroupsAsync(ParquetReader reader, int position)
    {
        var split = reader.Schema.DataFields.FirstOrDefault(field => field.Path.ToString() == DatasetSchema.Split);
        var first = 0L;
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            var group = reader.OpenRowGroupReader(i);
            var rows = checked((int)group.RowCount);
            var (training, test) = split is null ? (rows, 0) : await CountAsync(group, split, rows, first);
            Add(Training, DatasetSchema.Training, training);
            Add(Test, DatasetSchema.Test, test);
            first += rows;

            void Add(List<ParquetGroup> groups, string name, int count)
            {
                if (count > 0)
                {
                    groups.Add(new(position, i, first, count, count == rows ? "" : name));
                }
            }
        }
    }

    private async Task<(int Training, int Test)> CountAsync(ParquetRowGroupReader group, DataField split, int rows, long first)
    {
        if (group.GetStatistics(split) is { MinValue: string least, MaxValue: string most, NullCount: null or 0 } && least == most && IsKnown(least))
        {
            return least == DatasetSchema.Training ? (rows, 0) : (0, rows);
        }

        var splits = new string?[rows];
        await group.ReadAsync(split, splits.AsMemory());
        var unknown = Array.FindIndex(splits, name => !IsKnown(name));
        if (unknown >= 0)
        {
            throw new DataException(File.Path, first + unknown + 1, DatasetSchema.Split, $"it is '{splits[unknown]}'. Use '{DatasetSchema.Training}' or '{DatasetSchema.Test}'.");
        }

        var training = splits.Count(name => name == DatasetSchema.Training);
        return (training, rows - training);
    }

    private static bool IsKnown(string? split) => split is DatasetSchema.Training or DatasetSchema.Test;
}
