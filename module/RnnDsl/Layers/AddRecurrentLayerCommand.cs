using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>What the cmdlets of the recurrent layers have in common: <c>(batch, time, features)</c> to units.</summary>
/// <remarks>
/// Both directions are a switch and not a cmdlet around another one: the layer stays one command of the pipeline,
/// with all of its own parameters and their completion.
/// </remarks>
public abstract class AddRecurrentLayerCommand : AddLayerCommand
{
    /// <summary>Size of the state and of the output, at least 1.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public int Units { get; set; }

    /// <summary>Gives every step's output, <c>(batch, time, units)</c>, instead of the last one's.</summary>
    [Parameter]
    public SwitchParameter ReturnSequences { get; set; }

    /// <summary>Makes the state after the last step an output of the model too: see <c>Invoke-RnnModel -ReturnState</c>.</summary>
    [Parameter]
    public SwitchParameter ReturnState { get; set; }

    /// <summary>
    /// Starts every batch in the state in which the one before ended; needs <c>-NoShuffle</c> and full batches.
    /// </summary>
    [Parameter]
    public SwitchParameter Stateful { get; set; }

    /// <summary>Runs from the last step to the first.</summary>
    [Parameter]
    public SwitchParameter GoBackwards { get; set; }

    /// <summary>Activation of the new state.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ActivationCompleter))]
    public Activation? Activation { get; set; }

    /// <summary>Share of the inputs dropped while training, one mask for all steps; at least 0 and below 1.</summary>
    [Parameter]
    public double? Dropout { get; set; }

    /// <summary>Share of the state dropped while training, one mask for all steps; at least 0 and below 1.</summary>
    [Parameter]
    public double? RecurrentDropout { get; set; }

    /// <summary>A seed of its own for what is dropped, whatever the seed of the training is.</summary>
    [Parameter]
    public int? Seed { get; set; }

    /// <summary>Leaves the bias out.</summary>
    [Parameter]
    public SwitchParameter NoBias { get; set; }

    /// <summary>How the input kernel starts: a name such as <c>he_normal</c> or <c>random_uniform:-0.1:0.1</c>, a table, or an initialiser; Glorot uniform when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Initializer>, ArgumentCompleter(typeof(InitializerCompleter))]
    public Initializer? KernelInitializer { get; set; }

    /// <summary>How the recurrent kernel starts: a name such as <c>he_normal</c> or <c>random_uniform:-0.1:0.1</c>, a table, or an initialiser; orthogonal when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Initializer>, ArgumentCompleter(typeof(InitializerCompleter))]
    public Initializer? RecurrentInitializer { get; set; }

    /// <summary>How the bias starts: a name such as <c>he_normal</c> or <c>random_uniform:-0.1:0.1</c>, a table, or an initialiser; zeros when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Initializer>, ArgumentCompleter(typeof(InitializerCompleter))]
    public Initializer? BiasInitializer { get; set; }

    /// <summary>The penalty of the input kernel: <c>l2</c>, <c>l1:0.001</c>, a table, or a regulariser; none when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Regularizer>, ArgumentCompleter(typeof(RegularizerCompleter))]
    public Regularizer? KernelRegularizer { get; set; }

    /// <summary>The penalty of the recurrent kernel: <c>l2</c>, <c>l1:0.001</c>, a table, or a regulariser; none when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Regularizer>, ArgumentCompleter(typeof(RegularizerCompleter))]
    public Regularizer? RecurrentRegularizer { get; set; }

    /// <summary>The penalty of the bias: <c>l2</c>, <c>l1:0.001</c>, a table, or a regulariser; none when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Regularizer>, ArgumentCompleter(typeof(RegularizerCompleter))]
    public Regularizer? BiasRegularizer { get; set; }

    /// <summary>Runs the layer in both directions, each with its own weights.</summary>
    [Parameter]
    public SwitchParameter Bidirectional { get; set; }

    /// <summary>How the two directions become one output; given, the layer runs in both.</summary>
    [Parameter]
    [Word<MergeMode>]
    public MergeMode? MergeMode { get; set; }

    private bool IsBidirectional =>
        Bidirectional || (MergeMode is not null && !MyInvocation.BoundParameters.ContainsKey(nameof(Bidirectional)));

    /// <summary>The layer with the parameters of its own kind alone.</summary>
    protected abstract RecurrentLayer DescribeCell();

    /// <inheritdoc/>
    protected sealed override Layer Describe()
    {
        var cell = DescribeCell();
        cell = cell with
        {
            ReturnSequences = ReturnSequences,
            ReturnState = ReturnState,
            Stateful = Stateful,
            GoBackwards = GoBackwards,
            Activation = Activation ?? cell.Activation,
            Dropout = Dropout ?? cell.Dropout,
            RecurrentDropout = RecurrentDropout ?? cell.RecurrentDropout,
            Seed = Seed,
            UseBias = !NoBias,
            KernelInitializer = KernelInitializer ?? cell.KernelInitializer,
            RecurrentInitializer = RecurrentInitializer ?? cell.RecurrentInitializer,
            BiasInitializer = BiasInitializer ?? cell.BiasInitializer,
            KernelRegularizer = KernelRegularizer ?? cell.KernelRegularizer,
            RecurrentRegularizer = RecurrentRegularizer ?? cell.RecurrentRegularizer,
            BiasRegularizer = BiasRegularizer ?? cell.BiasRegularizer,
        };
        if (!IsBidirectional)
        {
            return cell;
        }

        var both = new Bidirectional(cell);
        return both with { MergeMode = MergeMode ?? both.MergeMode };
    }
}
