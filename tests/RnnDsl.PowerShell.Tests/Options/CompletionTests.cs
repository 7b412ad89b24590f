using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Options;

public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = new();

    public CompletionTests()
    {
        _folder.Write("tickets.csv", "number,description,the team,it's\n1,a text,billing,x\n");
        _folder.Write("tickets.tsv", "number\tdescription\n1\ta\n");
        _folder.Write("semicolons.csv", "one;two;three\n1;2;3\n");
        _folder.Write("tickets.jsonl", "{\"body\":\"a\",\"kind\":\"b\"}\n{\"other\":1}\n");
        _folder.Write("tick[1].csv", "body,kind\na,b\n");
        _folder.Write("broken.parquet", "no Parquet");
        _session.GoTo(_folder.Path);
        _session.Run("Get-RnnDataset adding -Count 10 -Steps 20 | Export-RnnDataset numbers.parquet");
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Add-Lstm -KernelInitializer he_", new[] { "he_uniform", "he_normal" })]
    [InlineData("Add-Embedding -EmbeddingsRegularizer L", new[] { "l1", "l2", "l1_l2" })]
    [InlineData("Add-Dropout -ActivityRegularizer n", new[] { "none" })]
    [InlineData("Add-Lstm 8 -RecurrentActivation hard", new[] { "hard_sigmoid" })]
    [InlineData("Add-Dense 8 soft", new[] { "softmax", "softplus", "softsign" })]
    [InlineData("Add-Dense 8 'softm", new[] { "softmax" })]
    [InlineData("Add-Dropout 0.2 -NoiseShape onef", new[] { "OneFeature" })]
    [InlineData("Start-Training -Optimizer ad", new[] { "adam", "adamw" })]
    [InlineData("Start-Training -Loss mean", new[] { "mean_squared_error", "mean_absolute_error" })]
    [InlineData("Start-Training -Callback r", new[] { "reduce_lr_on_plateau" })]
    [InlineData("Start-Training -LearningRate cos", new[] { "@{ type = 'cosine_decay'; initial_learning_rate = 0.01; decay_steps = 1000 }" })]
    [InlineData("Export-TrainingPlot -Show -Metric l", new[] { "loss" })]
    [InlineData("Start-Training -Metric a", new[] { "accuracy", "auc" })]
    [InlineData("Start-Training -Metric accuracy, au", new[] { "auc" })]
    [InlineData("Start-Training -Callback e", new[] { "early_stopping" })]
    [InlineData("New-RnnModel | Start-Training -Dataset re", new[] { "reber", "reber-plain" })]
    [InlineData("New-RnnModel | Start-Training i", new[] { "imdb" })]
    [InlineData("Get-RnnDataset temporal", new[] { "temporal-order", "temporal-order-3" })]
    [InlineData("Get-RnnOptimizer a", new[] { "adam", "adamw" })]
    [InlineData("Get-RnnLayer g", new[] { "Gru", "GlobalMaxPooling1D", "GlobalAveragePooling1D" })]
    [InlineData("Import-RnnDataset tickets.csv -LabelType ", new[] { "Class", "Inferred", "Number" })]
    public void Tab_BeginningOfAName_OffersTheNames(string line, string[] names) => Offers(line).ShouldBe(names);

    [Theory]
    [InlineData("Import-RnnDataset tickets.csv -Text ", new[] { "number", "description", "'the team'", "'it''s'" })]
    [InlineData("Import-RnnDataset tickets.csv d", new[] { "description" })]
    [InlineData("Import-RnnDataset tickets.csv description t", new[] { "'the team'" })]
    [InlineData("Import-RnnDataset tickets.csv -Label 'the", new[] { "'the team'" })]
    [InlineData("Import-RnnDataset -Path tick*.tsv -Text ", new[] { "number", "description" })]
    [InlineData("Import-RnnDataset tickets.csv, other.csv -Text n", new[] { "number" })]
    [InlineData("Import-RnnDataset tickets.csv -NoHeader -Text ", new[] { "'1'", "'2'", "'3'", "'4'" })]
    [InlineData("Import-RnnDataset semicolons.csv -Delimiter ';' -Series one, t", new[] { "two", "three" })]
    [InlineData("Import-RnnDataset tickets.jsonl -Id ", new[] { "body", "kind" })]
    [InlineData("Import-RnnDataset numbers.parquet -Series v", new[] { "values" })]
    [InlineData("$file = 'tickets.tsv'; Import-RnnDataset tickets.tsv -Time n", new[] { "number" })]
    [InlineData("Import-RnnSeries tickets.csv -History 3 -Horizon 1 -Target n", new[] { "number" })]
    [InlineData("Import-RnnDataset './tick`[1`].csv' -Text ", new[] { "body", "kind" })]
    [InlineData("Import-RnnDataset -LiteralPath 'tick[1].csv' -Text b", new[] { "body" })]
    [InlineData("Invoke-RnnModel $trained -Path tickets.csv -Column d", new[] { "description" })]
    [InlineData("Import-Csv tickets.csv | ConvertTo-RnnDataset -Text ", new[] { "number", "description", "'the team'", "'it''s'" })]
    [InlineData("$rows | ConvertTo-RnnDataset -Text ", new[] { "Body", "Kind" })]
    [InlineData("$rows | Invoke-RnnModel $trained -Column B", new[] { "Body" })]
    public void Tab_Column_OffersThoseOfTheData(string line, string[] columns)
    {
        _session.Run("$global:rows = @([pscustomobject]@{ Body = 'a text'; Kind = 'a' }, 7)");

        Offers(line).ShouldBe(columns);
    }

    [Theory]
    [InlineData("Import-RnnDataset nothing.csv -Text ")]
    [InlineData("Import-RnnDataset broken.parquet -Text ")]
    [InlineData("Import-RnnDataset no*thing.csv -Text ")]
    [InlineData("Import-RnnDataset tickets.csv -Delimiter ';;' -Text ")]
    [InlineData("$nothing | ConvertTo-RnnDataset -Text ")]
    [InlineData("ConvertTo-RnnDataset -Text ")]
    public void Tab_NoColumnsToBeHad_OffersNone(string line) =>
        Offers(line).ShouldAllBe(offer => offer.StartsWith("./", StringComparison.Ordinal));

    [Fact]
    public void Tab_Name_IsOfferedWithItsMeaning()
    {
        using var shell = _session.NewShell();

        var offer = CommandCompletion.CompleteInput("Start-Training -Optimizer sg", 28, null, shell).CompletionMatches.ShouldHaveSingleItem();

        offer.ListItemText.ShouldBe("sgd");
        offer.ToolTip.ShouldStartWith("sgd: LearningRate = 0.01, Momentum = 0, Nesterov = false");
        offer.ToolTip.ShouldContain("Gradient descent");
    }

    [Fact]
    public void Tab_Column_IsOfferedWithItsPlace()
    {
        const string Line = "Import-RnnDataset tickets.csv -Label 'the";
        using var shell = _session.NewShell();

        var offer = CommandCompletion.CompleteInput(Line, Line.Length, null, shell).CompletionMatches.ShouldHaveSingleItem();

        (offer.ListItemText, offer.ToolTip).ShouldBe(("the team", "the team: column 3 of tickets.csv"));
    }

    [Fact]
    public void Tab_ColumnOfALargeFile_ReadsItsHeaderAlone()
    {
        // A row that cannot be read is not reached.
        _folder.Write("large.csv", $"one,two\n{string.Concat(Enumerable.Repeat("1,2\n", 100_000))}\"");

        Offers("Import-RnnDataset large.csv -Text ").ShouldBe(["one", "two"]);
    }

    private IEnumerable<string> Offers(string line)
    {
        using var shell = _session.NewShell();
        return [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches.Select(match => match.CompletionText)];
    }
}
