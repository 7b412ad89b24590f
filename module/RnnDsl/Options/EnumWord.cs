namespace RnnDsl.PowerShell;

/// <summary>Reads words of an enumeration as C#, JSON, Keras and PowerShell write them.</summary>
internal static class EnumWord
{
    /// <summary>The value of a word, or of several with commas between them where they can be put together.</summary>
    /// <param name="type">The enumeration.</param>
    /// <param name="text">The words, in any case, with or without underscores, or as much of them as is plain.</param>
    /// <exception cref="FormatException">There is no such word; the message has the nearest one.</exception>
    public static object Parse(Type type, string text)
    {
        var names = Enum.GetNames(type);
        string[] words = type.IsDefined(typeof(FlagsAttribute), inherit: false) ? text.Split(',') : [text];
        return Enum.Parse(type, string.Join(',', words.Select(word => One(word.Trim(), names))));
    }

    private static string One(string word, string[] names)
    {
        var bare = OptionName.Bare(word);
        string[] begun = bare.Length == 0 ? [] : [.. names.Where(name => OptionName.Bare(name).StartsWith(bare, StringComparison.Ordinal))];
        return begun.FirstOrDefault(name => OptionName.Bare(name) == bare)
            ?? (begun.Length == 1 ? begun[0] : throw new FormatException($"There is no '{word}'. {NearestName.Mend(word, names)}"));
    }
}
