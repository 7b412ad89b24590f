using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Appends a <see cref="Dense"/>: the fully connected layer.</summary>
[Cmdlet(VerbsCommon.Add, "Dense")]
[OutputType(typeof(ModelDescription))]
public sealed class AddDenseCommand : AddLayerCommand
{
    /// <summary>Size of the output, at least 1.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public int Units { get; set; }

    /// <summary>The activation.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(ActivationCompleter))]
    public Activation? Activation { get; set; }

    /// <summary>Leaves the bias out.</summary>
    [Parameter]
    public SwitchParameter NoBias { get; set; }

    /// <summary>How the kernel starts: a name such as <c>he_normal</c> or <c>random_uniform:-0.1:0.1</c>, a table, or an initialiser; Glorot uniform when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Initializer>, ArgumentCompleter(typeof(InitializerCompleter))]
    public Initializer? KernelInitializer { get; set; }

    /// <summary>How the bias starts: a name such as <c>he_normal</c> or <c>random_uniform:-0.1:0.1</c>, a table, or an initialiser; zeros when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Initializer>, ArgumentCompleter(typeof(InitializerCompleter))]
    public Initializer? BiasInitializer { get; set; }

    /// <summary>The penalty of the kernel: <c>l2</c>, <c>l1:0.001</c>, a table, or a regulariser; none when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Regularizer>, ArgumentCompleter(typeof(RegularizerCompleter))]
    public Regularizer? KernelRegularizer { get; set; }

    /// <summary>The penalty of the bias: <c>l2</c>, <c>l1:0.001</c>, a table, or a regulariser; none when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Regularizer>, ArgumentCompleter(typeof(RegularizerCompleter))]
    public Regularizer? BiasRegularizer { get; set; }

    /// <summary>Applies the layer to every time step, and refuses an input without time steps.</summary>
    [Parameter]
    public SwitchParameter TimeDistributed { get; set; }

    /// <inheritdoc/>
    protected override Layer Describe()
    {
        var dense = new Dense(Units);
        dense = dense with
        {
            Activation = Activation ?? dense.Activation,
            UseBias = !NoBias,
            KernelInitializer = KernelInitializer ?? dense.KernelInitializer,
            BiasInitializer = BiasInitializer ?? dense.BiasInitializer,
            KernelRegularizer = KernelRegularizer ?? dense.KernelRegularizer,
            BiasRegularizer = BiasRegularizer ?? dense.BiasRegularizer,
        };
        return TimeDistributed ? new TimeDistributed(dense) : dense;
    }
}
