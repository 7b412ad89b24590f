using Parquet.Schema;

namespace RnnDsl;

/// <summary>
/// The columns of a cached data set, a row an example: <c>ids</c> (list of int32), <c>label</c> (int32, position in
/// the labels) or, where the labels are numbers, <c>target_0</c> and so on (float32), and <c>split</c> (string,
/// <c>training</c> or <c>test</c>); and its metadata.
/// </summary>
internal static class DatasetSchema
{
    public const string Training = "training";
    public const string Test = "test";

    public const string FormatKey = "rnndsl.format";
    public const string NameKey = "rnndsl.name";
    public const string SourceKey = "rnndsl.source";
    public const string RecipeKey = "rnndsl.recipe";
    public const string EncoderKey = "rnndsl.encoder";
    public const string LabelsKey = "rnndsl.labels";
    public const string ContentKey = "rnndsl.content";

    /// <summary>Definition level of an id, and of the list that has none.</summary>
    public const int IdLevel = 2, EmptyLevel = 1;

    public static ParquetSchema Create(Labels labels) => new(
    [
        new ListField("ids", new DataField<int>("element")),
        .. labels is NumberLabels
            ? labels.Names.Select((_, i) => new DataField<float>($"target_{i}"))
            : Enumerable.Repeat<DataField>(new DataField<int>("label"), 1),
        new DataField("split", typeof(string), isNullable: false),
    ]);
}
