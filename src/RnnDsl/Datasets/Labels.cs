using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>What the examples of a data set are labelled with: classes or numbers. The hierarchy is closed.</summary>
/// <param name="Names">The names of the classes, or of the numbers.</param>
[JsonConverter(typeof(LabelsJsonConverter))]
public abstract record Labels(ValueList<string> Names)
{
    private const int MostShown = 20;

    /// <summary>How many there are of what, and their names.</summary>
    internal abstract string Description { get; }

    /// <summary>The loss that suits them.</summary>
    internal abstract Loss Loss { get; }

    /// <summary>The metrics of an evaluation, the one that suits an epoch first.</summary>
    internal abstract ValueList<Metric> Metrics { get; }

    /// <summary>What keeps targets from being of these labels; empty where nothing does.</summary>
    internal abstract string ProblemOf(Targets targets);

    /// <summary>What the output of a model for an input means.</summary>
    internal abstract Prediction Read(string text, ReadOnlySpan<float> outputs);

    /// <summary>The names; of many the first and the last.</summary>
    public sealed override string ToString() => Names.Count <= MostShown
        ? string.Join(", ", Names)
        : $"{string.Join(", ", Names.Take(MostShown / 2))}, ..., {Names[^1]}";
}
