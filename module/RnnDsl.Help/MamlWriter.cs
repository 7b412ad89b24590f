using System.Management.Automation;
using System.Xml.Linq;

namespace RnnDsl.Help;

/// <summary>Writes help as the engine reads it: Microsoft Assistance Markup Language.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace s_items = "http://msh";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The file of all cmdlets.</summary>
    public static XDocument Write(IEnumerable<CmdletHelp> cmdlets) => new(new XElement(
        s_items + "helpItems",
        new XAttribute("schema", "maml"),
        new XAttribute(XNamespace.Xmlns + "maml", s_maml),
        new XAttribute(XNamespace.Xmlns + "command", s_command),
        new XAttribute(XNamespace.Xmlns + "dev", s_dev),
        cmdlets.Select(Command)));

    private static XElement Command(CmdletHelp help)
    {
        var (facts, page) = (help.Facts, help.Page);
        return new XElement(
            s_command + "command",
            new XElement(
                s_command + "details",
                new XElement(s_command + "name", facts.Name),
                new XElement(s_command + "verb", facts.Verb),
                new XElement(s_command + "noun", facts.Noun),
                Text("description", page.Synopsis)),
            Text("description", page.Description),
            new XElement(s_command + "syntax", facts.ParameterSets.Select(set => new XElement(
                s_command + "syntaxItem", new XElement(s_maml + "name", facts.Name), set.Select(parameter => Parameter(help, parameter, text: null))))),
            new XElement(s_command + "parameters", facts.Parameters.Select(parameter => Parameter(help, parameter, Text("description", help.TextOf(parameter.Name))))),
            new XElement(s_command + "inputTypes", page.Inputs.Select(input => Type("inputType", input.Key, input.Value))),
            new XElement(s_command + "returnValues", page.Outputs.Select(output => Type("returnValue", output.Key, output.Value))),
            page.Notes.Count == 0 ? null : new XElement(s_maml + "alertSet", Text("alert", page.Notes)),
            new XElement(s_command + "examples", page.Examples.Select(Example)),
            new XElement(s_command + "relatedLinks", page.Links.Select(link => new XElement(
                s_maml + "navigationLink", new XElement(s_maml + "linkText", link), new XElement(s_maml + "uri")))));
    }

    private static XElement Parameter(CmdletHelp help, CommandParameterInfo parameter, XElement? text)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return new XElement(
            s_command + "parameter",
            new XAttribute("required", parameter.IsMandatory),
            new XAttribute("variableLength", type.IsArray),
            new XAttribute("globbing", parameter.Attributes.Any(attribute => attribute is SupportsWildcardsAttribute)),
            new XAttribute("pipelineInput", Pipeline(parameter)),
            new XAttribute("position", parameter.Position < 0 ? "named" : parameter.Position),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            text,
            type.IsEnum ? new XElement(s_command + "parameterValueGroup", Enum.GetNames(type).Select(name => Value(name, required: false))) : null,
            type == typeof(SwitchParameter) ? null : Value(type.Name, required: true),
            TypeName(type.Name),
            new XElement(s_dev + "defaultValue", help.Facts.Default(parameter) is { Length: > 0 } value ? value : "None"));
    }

    private static string Pipeline(CommandParameterInfo parameter)
    {
        string[] ways = [.. parameter.ValueFromPipeline ? ["ByValue"] : Array.Empty<string>(), .. parameter.ValueFromPipelineByPropertyName ? ["ByPropertyName"] : Array.Empty<string>()];
        return ways.Length == 0 ? "False" : $"True ({string.Join(", ", ways)})";
    }

    private static XElement Value(string name, bool required) => new(
        s_command + "parameterValue", new XAttribute("required", required), new XAttribute("variableLength", false), name);

    private static XElement Type(string element, string type, IReadOnlyList<string> text) =>
        new(s_command + element, TypeName(type), Text("description", text));

    private static XElement TypeName(string name) => new(s_dev + "type", new XElement(s_maml + "name", name), new XElement(s_maml + "uri"));

    private static XElement Example(Example example, int index) => new(
        s_command + "example",
        new XElement(s_maml + "title", $"Example {index + 1}: {example.Title}"),
        new XElement(s_dev + "code", example.Code),
        new XElement(s_dev + "remarks", Paragraphs([.. example.Remarks, ""])));

    private static XElement Text(string element, IEnumerable<string> paragraphs) => new(s_maml + element, Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) =>
        paragraphs.Select(paragraph => new XElement(s_maml + "para", paragraph));
}
