using System.Collections;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Lets a table or numbers stand for a <see cref="ClassWeightArgument"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClassWeightsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        try
        {
            return PipelineValue.Unwrapped(inputData) switch
            {
                null => null,
                ClassWeightArgument weights => weights,
                IDictionary byName => new ClassWeightArgument(byName),
                var inOrder => new ClassWeightArgument((double[])LanguagePrimitives.ConvertTo(inOrder, typeof(double[]), null)),
            };
        }
        catch (PSInvalidCastException e)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }
}
