using System.Collections;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Takes trained models with or without names: models, a table <c>@{ lstm = $a; gru = $b }</c>, and objects with the
/// properties <c>Name</c> and <c>Trained</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamedModelsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => All(inputData).ToArray();

    private static IEnumerable<NamedModel> All(object? input) => PipelineValue.Unwrapped(input) switch
    {
        TrainedModel trained => [new("", trained)],
        NamedModel named => [named],
        IDictionary table => table.Cast<DictionaryEntry>().SelectMany(entry => All(entry.Value).Select(model => model with { Name = $"{entry.Key}" })),
        IEnumerable several and not string => several.Cast<object?>().SelectMany(All),
        _ => [OfProperties(input)],
    };

    private static NamedModel OfProperties(object? input) =>
        input is PSObject row && PipelineValue.Unwrapped(row.Properties[nameof(NamedModel.Trained)]?.Value) is TrainedModel trained
            ? new($"{row.Properties[nameof(NamedModel.Name)]?.Value}", trained)
            : throw new ArgumentTransformationMetadataException(
                $"{(input is null ? "Nothing" : $"'{input}'")} is no trained model. Give what Start-Training or Import-RnnModel gives, a table such as @{{ lstm = $a; gru = $b }}, or objects with the properties Name and Trained.");
}
