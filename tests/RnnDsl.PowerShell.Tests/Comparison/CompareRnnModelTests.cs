using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;
using RnnDsl.PowerShell.Tests.Views;

namespace RnnDsl.PowerShell.Tests.Comparison;

public sealed class CompareRnnModelTests : IDisposable
{
    private readonly Session _session = Small.Session();

    public CompareRnnModelTests()
    {
        _session.Set("a", Samples.Several[0]);
        _session.Set("b", Samples.Several[2]);
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Compare-RnnModel $b, $a")]
    [InlineData("$b, $a | Compare-RnnModel")]
    [InlineData("Compare-RnnModel -Trained $b, $a")]
    public void CompareRnnModel_Models_AreWhatCSharpCompares(string script) =>
        Models(script).ShouldBe(ModelComparison.Of([Samples.Several[2], Samples.Several[0]]).Models);

    [Theory]
    [InlineData("Compare-RnnModel @{ one = $a; two = $b }")]
    [InlineData("[ordered] @{ one = $a; two = $b } | Compare-RnnModel")]
    [InlineData("[pscustomobject] @{ Name = 'one'; Trained = $a }, [pscustomobject] @{ Name = 'two'; Trained = $b } | Compare-RnnModel")]
    [InlineData("[RnnDsl.NamedModel]::new('two', $b), [RnnDsl.NamedModel]::new('one', $a) | Compare-RnnModel")]
    [InlineData("@{ one = $a }, @{ two = $b } | Compare-RnnModel")]
    public void CompareRnnModel_Names_AreTakenFromTablesAndProperties(string script) =>
        Models(script).ShouldBe(ModelComparison.Of([new("one", Samples.Several[0]), new NamedModel("two", Samples.Several[2])]).Models);

    [Fact]
    public void CompareRnnModel_Dataset_MeasuresItsHeldOutPart()
    {
        var models = Models("$a, $b | Compare-RnnModel -Dataset $strings");

        models.ShouldBe(new[] { Samples.Several[0], Samples.Several[2] }.Compare(Small.Strings).Models);
        models[0].TestLoss.ShouldBe(Small.Trained.Evaluate(Small.Strings).Loss);
    }

    [Fact]
    public void CompareRnnModel_OneOfTheResults_IsShownUnderItsTitles()
    {
        var lines = _session.Shows("$b, $a | Compare-RnnModel | Where-Object IsBest").Trim('\n').Split('\n');

        lines.Length.ShouldBe(5);
        lines[0].ShouldBe("2 models, the best first");
        lines[2].ShouldStartWith("   Name ");
        lines[4].ShouldStartWith("*  Lstm(8) ");
    }

    [Theory]
    [InlineData("Compare-RnnModel $a, 'b'")]
    [InlineData("Compare-RnnModel 7")]
    public void CompareRnnModel_SomethingElse_SaysWhatToGive(string script)
    {
        var error = _session.Fails(script);

        error.CategoryInfo.Category.ShouldBe(ErrorCategory.InvalidData);
        error.Exception.Message.ShouldContain("@{ lstm = $a; gru = $b }");
    }

    [Fact]
    public void CompareRnnModel_DatasetOfOtherLabels_IsOneClearError()
    {
        _session.Set("other", Small.Strings with { Labels = new ClassLabels(["no", "yes"]) });

        _session.Fails("Compare-RnnModel $a, $b $other").FullyQualifiedErrorId.ShouldBe("InvalidDescription,RnnDsl.PowerShell.CompareRnnModelCommand");
    }

    private ComparedModel[] Models(string script) => [.. _session.Run(script).Output.Select(model => model.BaseObject).Cast<ComparedModel>()];
}
