using System.Globalization;

namespace RnnDsl;

/// <summary>One name that <see cref="ShortForms{T}"/> knows.</summary>
/// <param name="Name">The name.</param>
/// <param name="Alone">What it means without numbers; null where it needs them.</param>
/// <param name="Count">How many numbers may follow it.</param>
/// <param name="Make">What it means with so many numbers.</param>
internal sealed record ShortForm<T>(string Name, T? Alone, int Count, Func<double[], T> Make)
    where T : class
{
    /// <summary>A name without numbers.</summary>
    public ShortForm(string name, T alone)
        : this(name, alone, 0, _ => alone)
    {
    }

    /// <summary>Another name for it, which is not listed; empty for none.</summary>
    public string Alias { get; init; } = "";
}

/// <summary>Reads values that are written as a name and numbers behind colons, <c>l1_l2:0.01:0.001</c>.</summary>
/// <param name="kind">What they are, for messages.</param>
/// <param name="forms">The names.</param>
internal sealed class ShortForms<T>(string kind, params ShortForm<T>[] forms)
    where T : class
{
    /// <summary>The names in order.</summary>
    public ValueList<string> Names { get; } = [.. forms.Select(form => form.Name)];

    /// <summary>The other name that a name has; empty where there is none.</summary>
    public string AliasOf(string name) => Form(name) is { } form && form.Alias != form.Name ? form.Alias : "";

    /// <exception cref="FormatException">There is no such name, or the numbers are not its numbers.</exception>
    public T Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Trim().Split(':');
        var form = Form(parts[0]) ?? throw new FormatException($"There is no {kind} '{parts[0]}'. {NearestName.Mend(parts[0], Names)}");
        double[] numbers = [.. parts.Skip(1).Select(part => Number(part, text))];
        return numbers.Length == 0 && form.Alone is { } alone ? alone
            : numbers.Length > 0 && numbers.Length == form.Count ? form.Make(numbers)
            : throw new FormatException($"'{text}' has {numbers.Length} numbers; {kind} {form.Name} takes {Takes(form)}.");
    }

    /// <summary>What a name means without numbers; null where there is no such name, or it needs them.</summary>
    public T? Find(string name) => Form(name.Trim())?.Alone;

    private ShortForm<T>? Form(string name) =>
        // Keras writes its classes HeNormal and its functions he_normal.
        OptionName.Bare(name) is { Length: > 0 } bare ? forms.FirstOrDefault(form => OptionName.Bare(form.Name) == bare || OptionName.Bare(form.Alias) == bare) : null;

    private static double Number(string part, string text) =>
        double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{part}' in '{text}' is no number. Write numbers behind colons and with a point, as in name:0.01.");

    private static string Takes(ShortForm<T> form) =>
        form.Count == 0 ? "none"
        : $"{form.Count} ({form.Name}{string.Concat(Enumerable.Repeat(":0.01", form.Count))}){(form.Alone is null ? "" : ", or none")}";
}
