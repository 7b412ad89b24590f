using System.Text.Json;
using System.Text.Json.Nodes;

namespace RnnDsl;

/// <summary>What a checkpoint holds.</summary>
/// <param name="Model">What the training gives if it ends here, with its description and options.</param>
/// <param name="State">What it goes on from.</param>
/// <param name="Origin">What it began with.</param>
internal sealed record KeptTraining(TrainedModel Model, TrainingState State, TrainingOrigin Origin)
{
    private const string Mend = "Go on with what it was begun with; or start over (StartOver), or delete the file, and its epochs are lost.";

    /// <summary>What keeps another training from going on with this one; nothing where it is the same, or has more epochs.</summary>
    /// <param name="path">The file.</param>
    /// <param name="start">What the other begins with.</param>
    /// <param name="origin">Its data and weights.</param>
    public IEnumerable<Diagnostic> Check(string path, TrainedModel start, TrainingOrigin origin)
    {
        string[] differences = [.. Differences(start, origin)];
        if (differences.Length > 0)
        {
            yield return new(DiagnosticCode.CheckpointMismatch, $"checkpoint '{path}'", $"it is of another training: {string.Join("; ", differences)}.", Mend);
        }
    }

    /// <summary>Checks nothing but the data, where all else is taken from the checkpoint.</summary>
    public IEnumerable<Diagnostic> Check(string path, string data)
    {
        if (data != Origin.Data)
        {
            yield return new(DiagnosticCode.CheckpointMismatch, $"checkpoint '{path}'", "it is of another data set.", "Give the data set that the training was begun with, read in the same way.");
        }
    }

    private IEnumerable<string> Differences(TrainedModel start, TrainingOrigin origin)
    {
        if (start.Model != Model.Model)
        {
            yield return $"its model is {Model.Model}";
        }
        else if (origin.Weights != Origin.Weights && start.Options.Seed == Model.Options.Seed)
        {
            yield return "it began with other weights";
        }

        foreach (var option in OptionDifferences(start.Options))
        {
            yield return option;
        }

        if (State.Epochs.Count > start.Options.Epochs)
        {
            yield return $"it has {State.Epochs.Count} epochs already, and {start.Options.Epochs} are asked for";
        }

        if (origin.Data != Origin.Data)
        {
            yield return "its data set is another, or was read in another way";
        }

        if (origin.Epochs != Origin.Epochs)
        {
            yield return $"it began after {Origin.Epochs} epochs of earlier training, and not after {origin.Epochs}";
        }
    }

    private IEnumerable<string> OptionDifferences(TrainingOptions options)
    {
        var (kept, given) = (Json(Model.Options), Json(options));
        foreach (var (name, value) in kept)
        {
            if (!JsonNode.DeepEquals(value, given[name]))
            {
                yield return $"its {char.ToUpperInvariant(name[0])}{name[1..]} {Was(value)}, and not {Text(given[name])}";
            }
        }
    }

    // More epochs may be asked for than before.
    private static JsonObject Json(TrainingOptions options) => JsonSerializer.SerializeToNode(options with { Epochs = 1 }, ModelJson.Options)!.AsObject();

    private static string Was(JsonNode? value) => $"{(value is JsonArray ? "are" : "is")} {Text(value)}";

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";
}
