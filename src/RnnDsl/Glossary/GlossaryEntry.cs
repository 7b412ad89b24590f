namespace RnnDsl;

/// <summary>What there is to say of a name.</summary>
/// <param name="Kind">What it is the name of.</param>
/// <param name="Name">The name as it is written: <c>adam</c>, <c>he_normal</c>, <c>Lstm</c>.</param>
/// <param name="Type">The record that it stands for, such as <c>Adam</c>.</param>
/// <param name="Options">What can be chosen, required arguments first.</param>
/// <param name="Description">What it is, from the documentation of the library; empty where that does not lie beside it.</param>
public sealed record GlossaryEntry(GlossaryKind Kind, string Name, string Type, ValueList<GlossaryOption> Options, string Description)
{
    /// <summary>Another name for it, such as <c>mse</c>; empty for none.</summary>
    public string Alias { get; init; } = "";

    /// <summary>The name, what it is, and every option with what it takes, its default and what it means.</summary>
    /// <param name="width">Characters of a line, at least 20.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 20.</exception>
    public string Summary(int width = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 20);
        return string.Join(Environment.NewLine,
        [
            $"{Name}{(Alias.Length > 0 ? $", {Alias}" : "")} ({$"{Kind}".ToLowerInvariant()})",
            .. Paragraph.Lines(Description, width, indent: 4),
            .. Options.SelectMany(option => (string[])["", $"    {option.Signature}", .. Paragraph.Lines(option.Description, width, indent: 8)]),
        ]);
    }

    /// <summary>The name and its options: <c>sgd: LearningRate = 0.01, Momentum = 0, ...</c></summary>
    public override string ToString() => Options.Count == 0 ? Name : $"{Name}: {string.Join(", ", Options)}";
}

/// <summary>One thing that can be chosen.</summary>
/// <param name="Name">Its name in C#; in tables and JSON <c>learningRate</c> or <c>learning_rate</c> do as well.</param>
/// <param name="Type">What it takes: <c>double</c>, <c>int</c>, <c>bool</c>, <c>string</c>, or the name of a type.</param>
/// <param name="IsRequired">Whether it has no default.</param>
/// <param name="Default">The value of one that is left out, as text; empty where it is required, or nothing when left out.</param>
/// <param name="Description">What it means and its range, from the documentation of the library.</param>
public sealed record GlossaryOption(string Name, string Type, bool IsRequired, string Default, string Description)
{
    /// <summary>The words that it takes; none where it takes something else.</summary>
    public ValueList<string> Words { get; init; } = [];

    /// <summary>What it takes and its default: <c>Average &lt;Macro | Micro | Weighted&gt; = Macro</c>.</summary>
    public string Signature =>
        $"{Name} <{(Words.Count > 0 ? string.Join(" | ", Words) : Type)}>{(IsRequired ? " (required)" : Default.Length > 0 ? $" = {Default}" : "")}";

    /// <summary>The name and the default: <c>Momentum = 0</c>.</summary>
    public override string ToString() => Default.Length == 0 ? Name : $"{Name} = {Default}";
}
