using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Text.Json;

namespace RnnDsl.PowerShell;

/// <summary>
/// Lets a table stand for a value with options, <c>@{ type = 'sgd'; momentum = 0.9; nesterov = $true }</c>: the name that
/// alone would stand for the value, and the options that differ from it, called as in C#, in JSON or in Keras. A
/// constructor takes no more than its arguments, and a value that is there cannot be changed.
/// </summary>
/// <typeparam name="T">The type of the parameter, or of the elements of a list; it has a public static <c>Parse</c>.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionTableAttribute<T> : ArgumentTransformationAttribute
    where T : class
{
    private static readonly MethodInfo s_parse = typeof(T).GetMethod(nameof(Loss.Parse), [typeof(string)])!;

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return PipelineValue.Unwrapped(inputData) is object[] several ? Array.ConvertAll(several, One) : One(inputData);
        }
        catch (Exception e) when (e is PSInvalidCastException or JsonException or FormatException)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }

    private static object One(object input) => PipelineValue.Unwrapped(input) switch
    {
        IDictionary table => Read(table),
        string name => Named(name),
        _ => input,
    };

    private static T Read(IDictionary table)
    {
        var options = OptionTable.Of(table);
        var start = PipelineValue.Unwrapped(options.Type) is string name ? Named(name) : (T)LanguagePrimitives.ConvertTo(options.Type, typeof(T), null);
        var json = JsonSerializer.SerializeToNode(start, ModelJson.Options)!.AsObject();
        options.WriteTo(json, start.GetType());
        return json.Deserialize<T>(ModelJson.Options)!;
    }

    // What the engine would make of a name too, but without its words around the message.
    private static T Named(string name)
    {
        try
        {
            return (T)s_parse.Invoke(null, [name])!;
        }
        catch (TargetInvocationException e) when (e.InnerException is FormatException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }
}
