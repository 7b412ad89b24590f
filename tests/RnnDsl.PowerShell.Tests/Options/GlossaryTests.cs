using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Options;

/// <summary>The lists of names, as a person asks for and sees them.</summary>
public sealed class GlossaryTests : IDisposable
{
    private readonly Session _session = new(width: 100);

    public static TheoryData<GlossaryKind> Kinds => [.. Enum.GetValues<GlossaryKind>()];

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Get_EveryKind_GivesAnObjectANameAndEveryOneByItself(GlossaryKind kind)
    {
        var all = _session.Run($"Get-Rnn{kind}").Output.Select(entry => entry.BaseObject.ShouldBeOfType<GlossaryEntry>()).ToList();

        all.ShouldBe(Glossary.Of(kind));
        all.ShouldAllBe(entry => entry.Description.Length > 0 && entry.Options.All(option => option.Description.Length > 0));
        _session.Run($"(Get-Rnn{kind}).Name | Get-Rnn{kind}").Output.Select(entry => entry.BaseObject).ShouldBe(all);
    }

    [Fact]
    public void Commands_OfTheModule_AreFoundByTheirNoun() =>
        _session.Run("Get-Command Get-Rnn* | ForEach-Object Name").Output.Select(name => name.ToString())
            .ShouldBe([.. Enum.GetNames<GlossaryKind>().Select(kind => $"Get-Rnn{kind}"), "Get-RnnDataset"], ignoreOrder: true);

    [Theory]
    [InlineData("Get-RnnInitializer he_*", new[] { "he_uniform", "he_normal" })]
    [InlineData("Get-RnnOptimizer AD*, sgd", new[] { "adam", "adamw", "sgd" })]
    [InlineData("Get-RnnLayer layer_normalization", new[] { "LayerNormalization" })]
    [InlineData("Get-RnnSchedule cosine_decay", new[] { "CosineDecay" })]
    [InlineData("Get-RnnMetric zzz*", new string[0])]
    public void Get_Pattern_GivesThoseThatMatch(string script, string[] names) =>
        _session.Run($"{script} | ForEach-Object Name").Output.Select(name => name.ToString()).ShouldBe(names);

    [Fact]
    public void Get_NamesThatAreNotThere_AreErrorsThatDoNotEndThePipeline()
    {
        var result = _session.Run("'adma', 'sgd' | Get-RnnOptimizer");

        result.Output.ShouldHaveSingleItem();
        var error = result.Errors.ShouldHaveSingleItem();
        error.FullyQualifiedErrorId.ShouldBe("NameNotFound,RnnDsl.PowerShell.GetRnnOptimizerCommand");
        error.CategoryInfo.Category.ShouldBe(ErrorCategory.ObjectNotFound);
        error.TargetObject.ShouldBe("adma");
        error.Exception.Message.ShouldBe("There is no optimizer 'adma'. Did you mean 'adam'? There are: rmsprop, sgd, adam, adamw.");
    }

    [Fact]
    public void Optimizers_Shown_AreATable() =>
        _session.Shows("Get-RnnOptimizer").Trim('\n').ShouldBe("""
            Name                            Options and their defaults
            ----                            --------------------------
            rmsprop                         LearningRate = 0.001, Rho = 0.9, Epsilon = 1e-07,
                                            EpsilonOutsideRoot = false, Momentum = 0, Centered = false,
                                            ClipValue = 0, ClipNorm = 0, GlobalClipNorm = 0
            sgd                             LearningRate = 0.01, Momentum = 0, Nesterov = false, ClipValue = 0,
                                            ClipNorm = 0, GlobalClipNorm = 0
            adam                            LearningRate = 0.001, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-07,
                                            ClipValue = 0, ClipNorm = 0, GlobalClipNorm = 0
            adamw                           LearningRate = 0.001, WeightDecay = 0.004, Beta1 = 0.9,
                                            Beta2 = 0.999, Epsilon = 1e-07, ClipValue = 0, ClipNorm = 0,
                                            GlobalClipNorm = 0
            """);

    [Fact]
    public void OneName_Shown_IsItsOptionsAndWhatTheyMean() =>
        _session.Shows("Get-RnnMetric f1").Trim('\n').ShouldBe("""
            f1_score, f1 (metric)
                The harmonic mean of precision and recall, Keras' F1Score of the most probable class. Of two
                classes that of the second, positive one; of more, the average over them.

                Average <Macro | Micro | Weighted> = Macro
                    How the classes are averaged; macro by default, where Keras' default gives a value a class.
                    F1 is that.
            """);
}
