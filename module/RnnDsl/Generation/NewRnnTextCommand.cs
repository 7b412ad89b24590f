using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Writes on behind a text with a model that was trained to tell the next token.
/// <code>'It was a' | New-RnnText $trained -Count 200 -Temperature 0.7</code>
/// </summary>
[Cmdlet(VerbsCommon.New, "RnnText")]
[OutputType(typeof(string))]
public sealed class NewRnnTextCommand : BackgroundCommand
{
    /// <summary>The trained model.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public TrainedModel Trained { get; set; } = null!;

    /// <summary>The beginning.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string Text { get; set; } = "";

    /// <summary>How many tokens are written, at least 0.</summary>
    [Parameter]
    public int Count { get; set; } = 100;

    /// <summary>1 draws as the model says, less more like its favourites, 0 always the most probable.</summary>
    [Parameter]
    public double Temperature { get; set; } = new GenerationOptions().Temperature;

    /// <summary>Only so many of the most probable tokens are drawn from; 0 for all.</summary>
    [Parameter]
    public int TopK { get; set; } = new GenerationOptions().TopK;

    /// <summary>Fixes what is drawn.</summary>
    [Parameter]
    public int Seed { get; set; } = new GenerationOptions().Seed;

    /// <inheritdoc/>
    protected override object Subject => Trained;

    /// <inheritdoc/>
    protected override void Process() =>
        WriteObject(RunShown("Writing", $"{Count} tokens", Count, (progress, stop) =>
            Trained.Generate(Text, Count, new GenerationOptions { Temperature = Temperature, TopK = TopK, Seed = Seed }, progress, stop)));
}
