using System.Reflection;

namespace RnnDsl;

/// <summary>The options of a type by the names that C#, JSON, Keras and PowerShell have for them.</summary>
internal static class OptionName
{
    /// <summary>A name without what the languages differ in: <c>LearningRate</c>, <c>learningRate</c> and <c>learning_rate</c> are one.</summary>
    public static string Bare(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>What of a value is written to JSON and can be chosen.</summary>
    public static IEnumerable<PropertyInfo> Of(Type type) =>
        ModelJson.Options.GetTypeInfo(type).Properties.Where(property => property.Set is not null).Select(property => property.AttributeProvider).OfType<PropertyInfo>();
}
