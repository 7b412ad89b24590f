using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace RnnDsl.Help;

/// <summary>What a cmdlet tells of itself, as the engine sees it.</summary>
/// <param name="type">The class.</param>
internal sealed class CmdletFacts(Type type)
{
    private static readonly HashSet<string> s_confirmation = ["WhatIf", "Confirm"];

    private readonly CmdletInfo _info = new($"{Attribute(type).VerbName}-{Attribute(type).NounName}", type);

    private readonly object _fresh = Activator.CreateInstance(type)!;

    public string Name => _info.Name;

    public string Verb => _info.Verb;

    public string Noun => _info.Noun;

    /// <summary>The parameter sets, without the parameters that every cmdlet has.</summary>
    public IEnumerable<IReadOnlyList<CommandParameterInfo>> ParameterSets => _info.ParameterSets.Select(set =>
        (IReadOnlyList<CommandParameterInfo>)[.. set.Parameters
            .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name))
            .OrderBy(parameter => parameter.Position < 0).ThenBy(parameter => parameter.Position).ThenBy(parameter => !parameter.IsMandatory)]);

    /// <summary>Every parameter once, by name; mandatory where it is so in one of its sets.</summary>
    public IEnumerable<CommandParameterInfo> Parameters => ParameterSets
        .SelectMany(set => set)
        .GroupBy(parameter => parameter.Name, (_, same) => same.OrderBy(parameter => !parameter.IsMandatory).First())
        .OrderBy(parameter => s_confirmation.Contains(parameter.Name)).ThenBy(parameter => parameter.Name, StringComparer.Ordinal);

    /// <summary>The types that are taken from the pipeline.</summary>
    public IEnumerable<string> Inputs =>
        [.. Parameters.Where(parameter => parameter.ValueFromPipeline).Select(parameter => FullName(parameter.ParameterType)).Distinct()];

    /// <summary>The types that are given.</summary>
    public IEnumerable<string> Outputs => [.. _info.OutputType.Select(output => output.Name).Distinct()];

    /// <summary>The name of the class that has the parameter, where it may be described for all that inherit it.</summary>
    public string DeclaredBy(string parameter) =>
        s_confirmation.Contains(parameter) ? "ShouldProcess" : type.GetProperty(parameter)!.DeclaringType!.Name;

    /// <summary>The value of a parameter that is not given; none where the cmdlet leaves that to others.</summary>
    public string Default(CommandParameterInfo parameter) => parameter.IsMandatory ? "" : Value(parameter.Name) switch
    {
        SwitchParameter or null => parameter.ParameterType == typeof(SwitchParameter) ? "False" : "",
        string text => text,
        IEnumerable => "",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A type as PowerShell writes it.</summary>
    public static string FullName(Type type) =>
        Nullable.GetUnderlyingType(type)?.FullName ?? (type.IsArray ? type.GetElementType()! : type).FullName!;

    private object? Value(string parameter) => type.GetProperty(parameter)?.GetValue(_fresh);

    private static CmdletAttribute Attribute(Type type) => type.GetCustomAttribute<CmdletAttribute>()!;
}
