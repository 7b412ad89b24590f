using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace RnnDsl;

/// <summary>The documentation of the library's own types, from the file that lies beside it; nothing where there is none.</summary>
internal static partial class Documentation
{
    private static readonly Lazy<Dictionary<string, XElement>> s_members = new(Load);

    /// <summary>What a type is.</summary>
    public static string Of(Type type) => Summary($"T:{type.FullName}");

    /// <summary>What a property is.</summary>
    public static string Of(PropertyInfo property) => Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>What a property of a type means: what the type says of it as an argument, or else the property itself.</summary>
    public static string Of(PropertyInfo property, Type type) =>
        s_members.Value.GetValueOrDefault($"T:{type.FullName}")?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == property.Name) is { } argument
            ? Text(argument)
            : Of(property);

    private static string Summary(string member) => s_members.Value.GetValueOrDefault(member) is not { } found ? ""
        : found.Element("summary") is { } summary ? Text(summary)
        : (string?)found.Element("inheritdoc")?.Attribute("cref") is { } other ? Summary(other)
        : "";

    private static Dictionary<string, XElement> Load()
    {
        var assembly = typeof(Documentation).Assembly.Location;
        var file = assembly.Length > 0 ? Path.ChangeExtension(assembly, ".xml") : "";
        try
        {
            return File.Exists(file)
                ? XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!)
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
        {
            return [];
        }
    }

    private static string Text(XElement? element) => element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } link => Last((string?)link.Attribute("cref") ?? (string?)link.Attribute("langword") ?? link.Value),
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => (string?)name.Attribute("name") ?? "",
        XElement inner => string.Concat(inner.Nodes().Select(Plain)),
        _ => "",
    };

    // T:RnnDsl.Adam is Adam; of a method the name is enough.
    private static string Last(string reference) => reference.Split('(')[0].Split('.', ':')[^1].Split('`')[0];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
