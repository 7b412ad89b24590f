using System.Reflection;
using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>
/// Every name that can be written for a layer, an optimizer, a loss and so on, with its options, their defaults and what
/// they mean. It is read off the types themselves and their documentation.
/// </summary>
public static class Glossary
{
    private static readonly Dictionary<GlossaryKind, Lazy<ValueList<GlossaryEntry>>> s_entries = new()
    {
        [GlossaryKind.Layer] = OfTypes<Layer>(GlossaryKind.Layer),
        [GlossaryKind.Activation] = new(() => [.. Activation.All.Select(activation => GlossaryReader.Describe(GlossaryKind.Activation, activation.Name, activation, typeof(Activation), isExample: false))]),
        [GlossaryKind.Initializer] = OfNames(GlossaryKind.Initializer, () => InitializerForms.All),
        [GlossaryKind.Regularizer] = OfNames(GlossaryKind.Regularizer, () => RegularizerForms.All),
        [GlossaryKind.Optimizer] = new(() => [.. Optimizer.Names.Select(name => GlossaryReader.Describe(GlossaryKind.Optimizer, name, Optimizer.Parse(name), typeof(Optimizer), isExample: false))]),
        [GlossaryKind.Schedule] = OfTypes<LearningRateSchedule>(GlossaryKind.Schedule),
        [GlossaryKind.Loss] = OfNames(GlossaryKind.Loss, () => LossForms.All),
        [GlossaryKind.Metric] = OfNames(GlossaryKind.Metric, () => MetricForms.All),
        [GlossaryKind.Callback] = OfNames(GlossaryKind.Callback, () => CallbackForms.All),
    };

    /// <summary>All names of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static ValueList<GlossaryEntry> Of(GlossaryKind kind) => s_entries[kind].Value;

    /// <summary>What there is to say of one name.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name, in any case, with or without underscores.</param>
    /// <exception cref="FormatException">There is no such name; the message has the nearest one.</exception>
    public static GlossaryEntry Find(GlossaryKind kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bare = OptionName.Bare(kind == GlossaryKind.Activation ? new Activation(name).Name : name.Trim());
        return Of(kind).FirstOrDefault(entry => OptionName.Bare(entry.Name) == bare || (entry.Alias.Length > 0 && OptionName.Bare(entry.Alias) == bare))
            ?? throw new FormatException($"There is no {Word(kind)} '{name}'. {NearestName.Mend(name, [.. Of(kind).Select(entry => entry.Name)])}");
    }

    private static string Word(GlossaryKind kind) => kind switch
    {
        GlossaryKind.Initializer => "initialiser",
        GlossaryKind.Regularizer => "regulariser",
        GlossaryKind.Schedule => "schedule of a learning rate",
        _ => $"{kind}".ToLowerInvariant(),
    };

    private static Lazy<ValueList<GlossaryEntry>> OfNames<T>(GlossaryKind kind, Func<ShortForms<T>> forms)
        where T : class =>
        new(() => [.. forms().Names.Select(name => GlossaryReader.Describe(kind, name, forms().Parse(name), typeof(T), isExample: false) with { Alias = forms().AliasOf(name) })]);

    // Of what has arguments without a default there is no value by name alone: it is called as its type is.
    private static Lazy<ValueList<GlossaryEntry>> OfTypes<T>(GlossaryKind kind)
        where T : class =>
        new(() => [.. typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
            .Select(derived => GlossaryReader.Describe(kind, derived.DerivedType.Name, ExampleValue.Of(derived.DerivedType), typeof(T), isExample: true))]);
}
