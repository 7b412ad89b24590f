namespace RnnDsl.Shell.Prompt;

/// <summary>The completions to choose from, in columns below the text.</summary>
internal static class ChoiceList
{
    private const int Gap = 2;
    private const string Chosen = "\e[7m";
    private const string Reset = "\e[0m";

    /// <summary>At most <paramref name="height"/> rows, with the chosen one among them.</summary>
    public static IEnumerable<string> Rows(Choices choices, int width, int height)
    {
        var labels = choices.Matches.Select(choice => Cut(choice.Label, width)).ToArray();
        var widest = labels.Max(CharacterWidth.Of);
        var columns = Math.Max((width + Gap) / (widest + Gap), 1);
        var rows = (labels.Length + columns - 1) / columns;
        var first = Math.Clamp((choices.Index / columns) - height + 1, 0, Math.Max(rows - height, 0));
        return Enumerable.Range(first, Math.Min(rows, height)).Select(row => string.Join(
            new string(' ', Gap),
            Enumerable.Range(row * columns, Math.Min(columns, labels.Length - (row * columns))).Select(Cell)));

        string Cell(int index)
        {
            var padding = new string(' ', widest - CharacterWidth.Of(labels[index]));
            return index == choices.Index ? Chosen + labels[index] + Reset + padding : labels[index] + padding;
        }
    }

    private static string Cut(string label, int width)
    {
        var plain = string.Concat(label.Where(c => !char.IsControl(c)));
        return plain.Length <= width ? plain : plain[..(width - 1)] + '…';
    }
}
