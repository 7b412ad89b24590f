using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>Appends an <see cref="Embedding"/>: token ids to trained vectors.</summary>
[Cmdlet(VerbsCommon.Add, "Embedding")]
[OutputType(typeof(ModelDescription))]
public sealed class AddEmbeddingCommand : AddLayerCommand
{
    /// <summary>Size of the vocabulary, at least 1: ids are 0 to <see cref="InputDim"/> - 1.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public int InputDim { get; set; }

    /// <summary>Values per token, at least 1.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public int OutputDim { get; set; }

    /// <summary>Makes the layers behind skip id 0, which is padding.</summary>
    [Parameter]
    public SwitchParameter MaskZero { get; set; }

    /// <summary>How the vectors start: a name such as <c>he_normal</c> or <c>random_uniform:-0.1:0.1</c>, a table, or an initialiser; uniform in ±0.05 when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Initializer>, ArgumentCompleter(typeof(InitializerCompleter))]
    public Initializer? EmbeddingsInitializer { get; set; }

    /// <summary>The penalty of the vectors: <c>l2</c>, <c>l1:0.001</c>, a table, or a regulariser; none when left out.</summary>
    [Parameter, ValidateNotNull, OptionTable<Regularizer>, ArgumentCompleter(typeof(RegularizerCompleter))]
    public Regularizer? EmbeddingsRegularizer { get; set; }

    /// <inheritdoc/>
    protected override Layer Describe()
    {
        var embedding = new Embedding(InputDim, OutputDim);
        return embedding with
        {
            MaskZero = MaskZero,
            EmbeddingsInitializer = EmbeddingsInitializer ?? embedding.EmbeddingsInitializer,
            EmbeddingsRegularizer = EmbeddingsRegularizer ?? embedding.EmbeddingsRegularizer,
        };
    }
}
