namespace RnnDsl.Tests.GlossaryOfNames;

public class GlossaryTests
{
    public static TheoryData<GlossaryKind> Kinds => [.. Enum.GetValues<GlossaryKind>()];

    [Fact]
    public void Of_Sgd_HasItsArgumentsInOrderWithDefaultsAndMeanings()
    {
        var sgd = Glossary.Find(GlossaryKind.Optimizer, "SGD");

        sgd.ToString().ShouldBe("sgd: LearningRate = 0.01, Momentum = 0, Nesterov = false, ClipValue = 0, ClipNorm = 0, GlobalClipNorm = 0");
        sgd.Type.ShouldBe("Sgd");
        sgd.Options[1].ShouldBe(new GlossaryOption("Momentum", "double", IsRequired: false, "0", "Share of the last step that is kept, in [0, 1); 0 by default."));
    }

    [Fact]
    public void Of_NameOfAValue_HasTheOptionsOfThatValue() =>
        Glossary.Find(GlossaryKind.Initializer, "HeNormal").Options.Select(option => option.ToString())
            .ShouldBe(["Scale = 2", "Mode = FanIn", "Distribution = TruncatedNormal", "Seed"], ignoreOrder: true);

    [Fact]
    public void Of_RequiredArgument_SaysSo() =>
        Glossary.Find(GlossaryKind.Layer, "lstm").Options[0].ShouldSatisfyAllConditions(
            units => units.Name.ShouldBe("Units"),
            units => units.IsRequired.ShouldBeTrue(),
            units => units.Signature.ShouldBe("Units <int> (required)"));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_EveryKind_IsDescribed(GlossaryKind kind) =>
        Glossary.Of(kind).ShouldAllBe(entry => entry.Description.Length > 0 && entry.Options.All(option => option.Description.Length > 0));

    [Theory]
    [InlineData(GlossaryKind.Loss, "mse", "mean_squared_error")]
    [InlineData(GlossaryKind.Activation, "swish", "silu")]
    [InlineData(GlossaryKind.Callback, "ReduceLROnPlateau", "reduce_lr_on_plateau")]
    [InlineData(GlossaryKind.Schedule, "cosine_decay", "CosineDecay")]
    public void Find_AnotherName_IsTheSame(GlossaryKind kind, string name, string same) => Glossary.Find(kind, name).Name.ShouldBe(same);

    [Fact]
    public void Find_WrongName_NamesTheNearest() =>
        Should.Throw<FormatException>(() => Glossary.Find(GlossaryKind.Layer, "Lsmt")).Message.ShouldStartWith("There is no layer 'Lsmt'. Did you mean 'Lstm'?");

    [Fact]
    public void Summary_AnyWidth_KeepsWordsWholeAndLinesShort()
    {
        foreach (var entry in Enum.GetValues<GlossaryKind>().SelectMany(Glossary.Of))
        {
            entry.Summary(60).Split(Environment.NewLine).Where(line => line.Length > 60 && !line.Contains('<')).ShouldBeEmpty();
            entry.Summary(200).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ShouldBe(entry.Summary(40).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Theory]
    [InlineData("early_stopping:3", 3)]
    [InlineData("EarlyStopping:0", 0)]
    public void Callback_Parsed_HasItsPatience(string text, int patience) => TrainingCallback.Parse(text).ShouldBe(new EarlyStopping(Patience: patience));

    [Theory]
    [InlineData("early_stopping:1.5")]
    [InlineData("early_stopping:1e10")]
    [InlineData("stopping")]
    public void Callback_ThatThereIsNot_IsRefused(string text) => Should.Throw<FormatException>(() => TrainingCallback.Parse(text));
}
