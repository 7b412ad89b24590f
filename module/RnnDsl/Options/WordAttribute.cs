using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Reads the words of an enumeration, and answers a wrong one with the nearest.</summary>
/// <typeparam name="T">The type of the parameter.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordAttribute<T> : ArgumentTransformationAttribute
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return PipelineValue.Unwrapped(inputData) switch
            {
                string text => EnumWord.Parse(typeof(T), text),
                object[] several when several.All(word => word is string) => EnumWord.Parse(typeof(T), string.Join(',', several)),
                _ => inputData,
            };
        }
        catch (FormatException e)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }
}
