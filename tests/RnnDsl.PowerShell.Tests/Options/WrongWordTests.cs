using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Options;

/// <summary>Every word that can be mistyped: the error names the word, the nearest right one and all there are.</summary>
public sealed class WrongWordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session = Small.Session();

    public WrongWordTests()
    {
        _folder.Write("tickets.csv", $"number,description,team\n{string.Concat(Enumerable.Range(0, 12).Select(i => $"{i},the text {i},{(i % 2 == 0 ? "hardware" : "billing")}\n"))}");
        _folder.Write("load.csv", $"hour,load,heat\n{string.Concat(Enumerable.Range(0, 30).Select(i => $"{i},{i % 7},{i % 5}\n"))}");
        _session.GoTo(_folder.Path);
    }

    public static TheoryData<string, string, string, string[]> OfArguments { get; } = new()
    {
        { "Start-Training -Model (New-RnnModel) -Metric acu", "acu", "auc", [.. Metric.Names] },
        { "Start-Training -Model (New-RnnModel) -Metric accurcy", "accurcy", "accuracy", [.. Metric.Names] },
        { "Start-Training -Model (New-RnnModel) -Metric f1, bin", "bin", "binary_accuracy", [.. Metric.Names] },
        { "Start-Training -Model (New-RnnModel) -Loss binary_crosentropy", "binary_crosentropy", "binary_crossentropy", [.. Loss.Names] },
        { "Start-Training -Model (New-RnnModel) -Optimizer adma", "adma", "adam", [.. Optimizer.Names] },
        { "Start-Training -Model (New-RnnModel) -Callback early_stoping", "early_stoping", "early_stopping", [.. TrainingCallback.Names] },
        { "Start-Training -Model (New-RnnModel) -Optimizer @{ type = 'sgdd' }", "sgdd", "sgd", [.. Optimizer.Names] },
        { "Start-Training -Model (New-RnnModel) -Optimizer @{ type = 'sgd'; momentun = 0.9 }", "momentun", "momentum", ["learningRate", "nesterov"] },
        { "Start-Training -Model (New-RnnModel) -Metric @{ type = 'f1'; average = 'mcro' }", "mcro", "Macro", ["Micro", "Weighted"] },
        { "Start-Training -Model (New-RnnModel) -Optimizer @{ typ = 'sgd' }", "typ", "...", ["says no type"] },
        { "Add-Dense 4 -Model (New-RnnModel) -KernelInitializer he_norml", "he_norml", "he_normal", [.. Initializer.Names] },
        { "Add-Dense 4 -Model (New-RnnModel) -KernelRegularizer l3", "l3", "l1", [.. Regularizer.Names] },
        { "Add-Dropout 0.2 -Model (New-RnnModel) -NoiseShape OneTme", "OneTme", "OneTime", ["OneBatch", "OneFeature"] },
        { "Add-Lstm 4 -Model (New-RnnModel) -Bidirectional -MergeMode avrage", "avrage", "Average", ["Concat", "Sum", "Mul"] },
        { "Import-RnnDataset tickets.csv description team -LabelType Clas2", "Clas2", "Class", ["Number"] },
        { "Import-RnnDataset tickets.csv description team -Unit Charcter", "Charcter", "Character", ["Word"] },
        { "Import-RnnDataset tickets.csv description team -Padding Pst", "Pst", "Post", ["Pre"] },
        { "Import-RnnDataset tickets.csv description team -Case Lowwer", "Lowwer", "Lower", [] },
        { "Import-RnnSeries load.csv 4 2 -Scaling MinMx", "MinMx", "MinMax", ["Standard"] },
    };

    public static TheoryData<string, string, string, string, ErrorCategory, string[]> OfTheCore { get; } = new()
    {
        { "Get-RnnDataset rebr", "rebr", "reber", "InvalidDescription", ErrorCategory.InvalidArgument, ["imdb", "adding"] },
        { "New-RnnModel | Add-Lstm 4 -Activation tnh | Start-Training $strings", "tnh", "tanh", "InvalidDescription", ErrorCategory.InvalidArgument, ["relu"] },
        { "New-RnnModel | Add-Lstm 4 | Start-Training rebber", "rebber", "reber", "InvalidDescription", ErrorCategory.InvalidArgument, ["imdb"] },
        { "New-RnnModel | Add-Lstm 4 | Start-Training $strings -ValidationSplit 0.2 -Callback @{ type = 'early_stopping'; monitor = 'val_accurcy' }", "val_accurcy", "val_accuracy", "InvalidDescription", ErrorCategory.InvalidArgument, ["val_loss"] },
        { "Import-RnnDataset tickets.csv -Text descripton -Label team", "descripton", "description", "DataNotUsable", ErrorCategory.InvalidData, ["number", "team"] },
        { "Import-RnnDataset tickets.csv -Text description -Label taem", "taem", "team", "DataNotUsable", ErrorCategory.InvalidData, ["number", "description"] },
        { "Import-RnnSeries load.csv 4 2 -Column laod", "laod", "load", "DataNotUsable", ErrorCategory.InvalidData, ["hour", "heat"] },
        { "Import-RnnSeries load.csv 4 2 -Target heta", "heta", "heat", "InvalidDescription", ErrorCategory.InvalidArgument, ["hour", "load"] },
        { "Invoke-RnnModel $trained -Path tickets.csv -Column descripton", "descripton", "description", "DataNotUsable", ErrorCategory.InvalidData, ["number", "team"] },
        { "[pscustomobject]@{ Body = 'BTX'; Kind = 'a' } | ConvertTo-RnnDataset -Text Bdy -Label Kind", "Bdy", "Body", "NoProperty", ErrorCategory.InvalidArgument, ["Kind"] },
        { "[pscustomobject]@{ Body = 'BTX'; Kind = 'a' } | Invoke-RnnModel $trained -Column Boddy", "Boddy", "Body", "NoText", ErrorCategory.InvalidData, ["Kind"] },
    };

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(OfArguments))]
    public void Argument_WrongWord_NamesTheNearestAndAll(string script, string wrong, string near, string[] others)
    {
        var error = _session.Fails(script);

        error.FullyQualifiedErrorId.ShouldStartWith("ParameterArgumentTransformationError,RnnDsl.PowerShell.");
        error.CategoryInfo.Category.ShouldBe(ErrorCategory.InvalidData);
        Tells(error, wrong, near, others);
    }

    [Theory]
    [MemberData(nameof(OfTheCore))]
    public void Name_Wrong_NamesTheNearestAndAll(string script, string wrong, string near, string id, ErrorCategory category, string[] others)
    {
        var error = _session.Fails(script);

        error.FullyQualifiedErrorId.ShouldStartWith($"{id},RnnDsl.PowerShell.");
        error.CategoryInfo.Category.ShouldBe(category);
        error.TargetObject.ShouldNotBeNull();
        Tells(error, wrong, near, others);
    }

    [Theory]
    [InlineData("Add-Dropout 0.2 -Model (New-RnnModel) -NoiseShape OneTime, one_batch", NoiseShape.OneTime | NoiseShape.OneBatch)]
    [InlineData("Add-Dropout 0.2 -Model (New-RnnModel) -NoiseShape 'OneTime,OneFeature'", NoiseShape.OneTime | NoiseShape.OneFeature)]
    [InlineData("Add-Dropout 0.2 -Model (New-RnnModel) -NoiseShape onef", NoiseShape.OneFeature)]
    [InlineData("Add-Dropout 0.2 -Model (New-RnnModel) -NoiseShape ([RnnDsl.NoiseShape]::OneTime)", NoiseShape.OneTime)]
    public void Argument_WordsOfAnEnumeration_AreReadAsTheEngineReadsThem(string script, NoiseShape shape) =>
        _session.Get<ModelDescription>(script).Layers[0].ShouldBe(new Dropout(0.2) { NoiseShape = shape });

    private static void Tells(ErrorRecord error, string wrong, string near, string[] others)
    {
        var text = error.ErrorDetails?.Message ?? error.Exception.Message;
        text.ShouldContain($"'{wrong}'");
        text.ShouldContain($"'{near}'");
        others.ShouldAllBe(other => text.Contains(other, StringComparison.Ordinal), text);
    }
}
