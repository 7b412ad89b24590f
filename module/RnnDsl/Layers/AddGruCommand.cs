using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Appends a <see cref="Gru"/>: the gated recurrent unit.</summary>
[Cmdlet(VerbsCommon.Add, "Gru")]
[OutputType(typeof(ModelDescription))]
public sealed class AddGruCommand : AddRecurrentLayerCommand
{
    /// <summary>Activation of the gates.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ActivationCompleter))]
    public Activation? RecurrentActivation { get; set; }

    /// <summary>Applies the reset gate before the product with the recurrent kernel, the form of the paper of 2014.</summary>
    [Parameter]
    public SwitchParameter ResetBefore { get; set; }

    /// <inheritdoc/>
    protected override RecurrentLayer DescribeCell()
    {
        var gru = new Gru(Units);
        return gru with
        {
            RecurrentActivation = RecurrentActivation ?? gru.RecurrentActivation,
            ResetAfter = !ResetBefore,
        };
    }
}
