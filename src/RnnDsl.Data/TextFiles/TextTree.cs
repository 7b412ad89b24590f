namespace RnnDsl;

/// <summary>
/// Rows of text files, one an example, whose label is the name of their folder: <c>label/file.txt</c>, or
/// <c>train/label/file.txt</c> and <c>test/label/file.txt</c>, in any folders around these.
/// </summary>
internal static class TextTree
{
    private const string Text = "text", Label = "label";

    public static ValueList<string> Columns { get; } = [Text, Label];

    /// <summary>The rows in ordinal order of the names. Texts that have no folder of a label are passed over, and that is told.</summary>
    /// <param name="path">The folder or archive.</param>
    /// <param name="files">Its text files, in any order.</param>
    /// <param name="columns">The columns that are wanted.</param>
    /// <param name="progress">Told what is passed over.</param>
    /// <exception cref="DataException">A name stands twice, or no text has a label.</exception>
    public static IEnumerable<SourceRow> Rows(string path, List<TextFile> files, ValueList<string> columns, IProgress<DataProgress> progress)
    {
        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var twice = Enumerable.Range(1, Math.Max(0, files.Count - 1)).FirstOrDefault(i => files[i].Name == files[i - 1].Name);
        if (twice > 0)
        {
            throw new DataException(path, $"it holds {files[twice].Name} twice. Give every file a name of its own.");
        }

        var places = files.Select(file => TextPlace.Of(file.Name)).ToArray();
        var parted = places.Any(place => place.Part != SourcePart.Unsaid);
        var depth = places.Select(place => place.Depth).DefaultIfEmpty().Max();
        bool[] kept = [.. places.Select(place => place.Label.Length > 0 && (parted ? place.Part != SourcePart.Unsaid : place.Depth == depth))];
        if (!kept.Contains(true))
        {
            throw new DataException(path, $"it has {(files.Count == 0 ? "no text file" : "text files, but none in a folder")}. Give one with a folder for every label and a .txt file for every text in it: positive/1.txt, or train/positive/1.txt and test/positive/1.txt.");
        }

        string[] passedOver = [.. files.Where((_, i) => !kept[i]).Select(file => file.Name)];
        if (passedOver.Length > 0)
        {
            var more = passedOver.Length == 1 ? "is" : FormattableString.Invariant($"and {passedOver.Length - 1:N0} more are");
            progress.Report(DataProgress.Warning($"{Path.Join(path, passedOver[0])} {more} passed over: not in a folder of a label."));
        }

        for (var i = 0; i < files.Count; i++)
        {
            if (kept[i])
            {
                var (text, label) = (files[i].Text, places[i].Label);
                yield return new(Path.Join(path, files[i].Name), 0, [.. columns.Select(column => TextCell.Of(column == Label ? label : text))]) { Part = places[i].Part };
            }
        }
    }
}
