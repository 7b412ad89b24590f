using Parquet.Schema;

namespace RnnDsl;

/// <summary>
/// The columns of a data set in Parquet, a row an example: <c>ids</c> (list of int32) or, where the inputs are numbers,
/// <c>values</c> (list of float32, one time step after another), <c>label</c> (int32, position in
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

    public const string Ids = "ids";
    public const string Values = "values";
    public const string Label = "label";
    public const string Target = "target_";
    public const string Split = "split";

    public static ParquetSchema Create(Labels labels) => Create(TensorSpec.Tokens, labels);

    public static ParquetSchema Create(TensorSpec inputs, Labels labels) => new(
    [
        inputs is TokenSpec
            ? new ListField(Ids, new DataField<int>("element"))
            : new ListField(Values, new DataField<float>("element")),
        .. labels is NumberLabels
            ? labels.Names.Select((_, i) => new DataField<float>($"{Target}{i}"))
            : Enumerable.Repeat<DataField>(new DataField<int>(Label), 1),
        new DataField(Split, typeof(string), isNullable: false),
    ]);
}
