using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Appends a <see cref="SimpleRnn"/>: the fully connected recurrence.</summary>
[Cmdlet(VerbsCommon.Add, "SimpleRnn")]
[OutputType(typeof(ModelDescription))]
public sealed class AddSimpleRnnCommand : AddRecurrentLayerCommand
{
    /// <inheritdoc/>
    protected override RecurrentLayer DescribeCell() => new SimpleRnn(Units);
}
