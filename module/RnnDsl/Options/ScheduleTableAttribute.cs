using System.Management.Automation;
using System.Text.Json;

namespace RnnDsl.PowerShell;

/// <summary>Lets a table stand for a learning rate that a schedule tells.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScheduleTableAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return ScheduleTable.Read(inputData) ?? inputData;
        }
        catch (Exception e) when (e is PSInvalidCastException or JsonException or FormatException)
        {
            throw new ArgumentTransformationMetadataException(e.Message, e);
        }
    }
}
