namespace RnnDsl;

/// <summary>What the folders of a text say of it.</summary>
/// <param name="Part">The part it is in, where the folder around the label's is <c>train</c> or <c>test</c>.</param>
/// <param name="Label">The folder it is in; empty where there is none.</param>
/// <param name="Depth">Number of folders around it.</param>
internal readonly record struct TextPlace(SourcePart Part, string Label, int Depth)
{
    public static TextPlace Of(string name)
    {
        var parts = name.Split('/');
        var part = parts is [.., var folder, _, _] ? PartOf(folder) : SourcePart.Unsaid;
        return new(part, parts.Length > 1 ? parts[^2] : "", parts.Length - 1);
    }

    private static SourcePart PartOf(string folder) =>
        folder.Equals("train", StringComparison.OrdinalIgnoreCase) ? SourcePart.Training
        : folder.Equals("test", StringComparison.OrdinalIgnoreCase) ? SourcePart.Test
        : SourcePart.Unsaid;
}
