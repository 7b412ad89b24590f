using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Options;

public sealed class CompletionTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Add-Lstm -KernelInitializer he_", new[] { "he_uniform", "he_normal" })]
    [InlineData("Add-Embedding -EmbeddingsRegularizer L", new[] { "l1", "l2", "l1_l2" })]
    [InlineData("Add-Dropout -ActivityRegularizer n", new[] { "none" })]
    [InlineData("Start-Training -Optimizer ad", new[] { "adam", "adamw" })]
    [InlineData("Start-Training -Loss mean", new[] { "mean_squared_error", "mean_absolute_error" })]
    [InlineData("Export-TrainingPlot -Show -Metric l", new[] { "loss" })]
    [InlineData("Start-Training -Metric a", new[] { "accuracy", "auc" })]
    public void Tab_BeginningOfAName_OffersTheNames(string line, string[] names)
    {
        using var shell = _session.NewShell();

        CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches.Select(match => match.CompletionText).ShouldBe(names);
    }
}
