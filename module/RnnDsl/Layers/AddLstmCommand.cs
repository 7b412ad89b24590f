using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Appends an <see cref="Lstm"/>: long short-term memory.</summary>
[Cmdlet(VerbsCommon.Add, "Lstm")]
[OutputType(typeof(ModelDescription))]
public sealed class AddLstmCommand : AddRecurrentLayerCommand
{
    /// <summary>Activation of the gates.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ActivationCompleter))]
    public Activation? RecurrentActivation { get; set; }

    /// <summary>Starts the bias of the forget gate like the others, not at one.</summary>
    [Parameter]
    public SwitchParameter NoUnitForgetBias { get; set; }

    /// <inheritdoc/>
    protected override RecurrentLayer DescribeCell()
    {
        var lstm = new Lstm(Units);
        return lstm with
        {
            RecurrentActivation = RecurrentActivation ?? lstm.RecurrentActivation,
            UnitForgetBias = !NoUnitForgetBias,
        };
    }
}
