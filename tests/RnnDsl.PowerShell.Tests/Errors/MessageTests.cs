using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Errors;

/// <summary>Messages as a person reads them: in the words of PowerShell.</summary>
public sealed class MessageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = Small.Session();

    public MessageTests()
    {
        _folder.Write("tickets.csv", $"Label,Text,Seed\n{string.Concat(Enumerable.Range(0, 12).Select(i => $"{(i % 2 == 0 ? "a" : "b")},text {i},1\n"))}");
        _folder.Write("few.csv", "text,label\none,a\n");
        _folder.Write("quotes.csv", "text,label\na 3\" \"disk,a\n");
        _folder.Write("semicolons.csv", "text;label\none;a\n");
        _session.GoTo(_folder.Path);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Import-RnnDataset Few.csv text label", "Few.csv: ")]
    [InlineData("Import-RnnDataset few.csv text label -TestSplit 0.99", "a smaller -TestSplit.")]
    [InlineData("Import-RnnDataset few.csv text label -TestSplit 2", "RNN030 -TestSplit: it is 2")]
    [InlineData("Import-RnnDataset quotes.csv text label", "(-NoQuotes)")]
    [InlineData("Import-RnnDataset semicolons.csv text label", "say so (-Delimiter)")]
    [InlineData("Import-RnnDataset tickets.csv Tex Label", "Did you mean 'Text'? There are: Label, Text, Seed. If the file has no header, say so (-NoHeader) and give positions from 1.")]
    [InlineData("Import-RnnDataset tickets.csv Text Text", "-Label: it is 'Text', which is -Text too.")]
    [InlineData("New-RnnModel | Add-Gru 2 | Start-Training $strings -Epochs 0 -BatchSize 0", "RNN030 -BatchSize: ")]
    [InlineData("New-RnnModel | Add-Gru 2 | Start-Training $strings -ClassWeight 1", "RNN030 -ClassWeight: ")]
    [InlineData("New-RnnModel | Add-Gru 2 | Start-Training $strings -Patience 1", "Give a -ValidationSplit such as 0.2")]
    [InlineData("New-RnnModel | Add-Gru 2 | Start-Training $strings -Metric @{ type = 'precision'; threshold = 2 }", "RNN030 threshold of precision: it is 2; it must be at least 0 and at most 1.")]
    [InlineData("New-RnnModel | Add-Gru 2 | Start-Training $strings -Loss huber:-1", "RNN030 delta of huber: it is -1; it must be above 0 and finite.")]
    [InlineData("New-RnnModel | Add-Gru 2 | Start-Training $strings -Callback @{ type = 'early_stopping'; monitor = 'val_nonsense' }", " monitor of early_stopping: it is 'val_nonsense'")]
    [InlineData("$trained | Export-TrainingPlot x.svg -Width 7", "RNN030 -Width: it is 7;")]
    [InlineData("New-RnnModel | Start-Training $strings -Epochs 1", "such as Add-Lstm 32.")]
    [InlineData("Import-RnnSeries few.csv 2 1 -Column Sale", "There are: text, label.")]
    [InlineData("$null = New-RnnModel | Add-Gru 2 | Start-Training $strings -Epochs 1 -Checkpoint c.safetensors; New-RnnModel | Add-Gru 3 | Start-Training $strings -Epochs 1 -Checkpoint c.safetensors", "or start over (-Force), or")]
    [InlineData("Import-RnnText 'Words Length.csv' 5", "Words Length.csv: ")]
    public void Message_OfTheCore_HasParametersForOptions(string script, string expected)
    {
        var text = Text(_session.Fails(script));

        text.ShouldContain(expected);
        text.ShouldNotContain("(Parameter ");
        text.ShouldNotContain("HasHeader");
    }

    [Fact]
    public void Message_OfSeveralProblems_CountsThem() =>
        Text(_session.Fails("New-RnnModel | Add-Lstm 0 | Add-Dense 1 sigmod | Start-Training $strings -Epochs 1")).Split('\n').Select(line => line.Trim().Split(' ', 3)[..2])
            .ShouldBe([["2", "problems:"], ["1.", "RNN004"], ["2.", "RNN006"]]);

    [Fact]
    public void Exception_BehindTheMessage_StaysAsTheCoreMadeIt()
    {
        var error = _session.Fails("Import-RnnDataset few.csv text label -TestSplit 2");

        error.Exception.ShouldBeOfType<InvalidDescriptionException>().Diagnostics.ShouldHaveSingleItem().Where.ShouldBe("TestSplit");
    }

    [Theory]
    [InlineData("Import-RnnDataset nowhere.csv text label", "DataFileNotFound", ErrorCategory.ObjectNotFound, "nowhere.csv")]
    [InlineData("Import-RnnModel nowhere.safetensors", "ModelFileNotFound", ErrorCategory.ObjectNotFound, "nowhere.safetensors")]
    [InlineData("Invoke-RnnModel $trained -Path nowhere.csv -Column a", "DataFileNotFound", ErrorCategory.ObjectNotFound, "nowhere.csv")]
    public void Error_OfAFile_IsAboutTheFile(string script, string id, ErrorCategory category, string file)
    {
        var error = _session.Fails(script);

        (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category).ShouldBe((id, category));
        $"{error.TargetObject}".ShouldEndWith(file);
    }

    private static string Text(ErrorRecord error) => error.ErrorDetails?.Message ?? error.Exception.Message;
}
