namespace RnnDsl;

/// <summary>Finds the name somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest of the known names, or empty when none is near.</summary>
    public static string Of(string name, IEnumerable<string> known)
    {
        var (typed, names) = (name.Trim().ToLowerInvariant(), known.ToList());
        var nearest = names.Select(k => (Name: k, Distance: Distance(typed, k.ToLowerInvariant()))).OrderBy(k => k.Distance).FirstOrDefault((Name: "", Distance: int.MaxValue));
        return nearest.Distance <= Math.Max(typed.Length > 3 ? 2 : 1, typed.Length / 3) ? nearest.Name
            // The beginning of a name.
            : typed.Length > 1 ? names.Find(k => k.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) ?? ""
            : "";
    }

    /// <summary>A mend that names the nearest name, if there is one, and all of them.</summary>
    public static string Mend(string name, IReadOnlyCollection<string> known)
    {
        var nearest = Of(name, known);
        var all = $"{string.Join(", ", known)}.";
        return nearest.Length > 0 ? $"Did you mean '{nearest}'? There are: {all}" : $"There are: {all}";
    }

    // Levenshtein, 1966, and letters that changed places as one edit (Damerau, 1964).
    private static int Distance(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[a.Length, b.Length];
    }
}
