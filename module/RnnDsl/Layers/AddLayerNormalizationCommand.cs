using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Appends a <see cref="LayerNormalization"/> of the features of every example and time step.</summary>
[Cmdlet(VerbsCommon.Add, "LayerNormalization")]
[OutputType(typeof(ModelDescription))]
public sealed class AddLayerNormalizationCommand : AddLayerCommand
{
    /// <summary>Added to the variance, above 0; 0.001 when left out.</summary>
    [Parameter(Position = 0)]
    public double? Epsilon { get; set; }

    /// <summary>Leaves beta out.</summary>
    [Parameter]
    public SwitchParameter NoCenter { get; set; }

    /// <summary>Leaves gamma out.</summary>
    [Parameter]
    public SwitchParameter NoScale { get; set; }

    /// <summary>How beta starts: a name such as <c>he_normal</c> or <c>random_uniform:-0.1:0.1</c>, a table, or an initialiser; zeros when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Initializer>, ArgumentCompleter(typeof(InitializerCompleter))]
    public Initializer? BetaInitializer { get; set; }

    /// <summary>How gamma starts: a name such as <c>he_normal</c> or <c>random_uniform:-0.1:0.1</c>, a table, or an initialiser; ones when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Initializer>, ArgumentCompleter(typeof(InitializerCompleter))]
    public Initializer? GammaInitializer { get; set; }

    /// <summary>The penalty of beta: <c>l2</c>, <c>l1:0.001</c>, a table, or a regulariser; none when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Regularizer>, ArgumentCompleter(typeof(RegularizerCompleter))]
    public Regularizer? BetaRegularizer { get; set; }

    /// <summary>The penalty of gamma: <c>l2</c>, <c>l1:0.001</c>, a table, or a regulariser; none when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Regularizer>, ArgumentCompleter(typeof(RegularizerCompleter))]
    public Regularizer? GammaRegularizer { get; set; }

    /// <inheritdoc/>
    protected override Layer Describe()
    {
        var normalization = new LayerNormalization();
        return normalization with
        {
            Epsilon = Epsilon ?? normalization.Epsilon,
            Center = !NoCenter,
            Scale = !NoScale,
            BetaInitializer = BetaInitializer ?? normalization.BetaInitializer,
            GammaInitializer = GammaInitializer ?? normalization.GammaInitializer,
            BetaRegularizer = BetaRegularizer ?? normalization.BetaRegularizer,
            GammaRegularizer = GammaRegularizer ?? normalization.GammaRegularizer,
        };
    }
}
