namespace RnnDsl.Tests.Weights;

public class InitializerNameTests
{
    public static TheoryData<string, Initializer> Forms { get; } = new()
    {
        { "zeros", Initializer.Zeros },
        { "ones", Initializer.Ones },
        { "constant", new Constant(0) },
        { "constant:-0.5", new Constant(-0.5) },
        { "uniform", new RandomUniform(-0.05, 0.05) },
        { "random_uniform:-0.1:0.2", new RandomUniform(-0.1, 0.2) },
        { "normal", new RandomNormal(0, 0.05) },
        { "RandomNormal:0:1", new RandomNormal(0, 1) },
        { "truncated_normal:0.5:0.1", new TruncatedNormal(0.5, 0.1) },
        { "glorot_uniform", new GlorotUniform() },
        { "GlorotNormal", Initializer.GlorotNormal },
        { "he_uniform", Initializer.HeUniform },
        { "HE_NORMAL", Initializer.HeNormal },
        { "lecun_uniform", Initializer.LecunUniform },
        { "lecun_normal", Initializer.LecunNormal },
        { "variance_scaling:2", new VarianceScaling(2) },
        { "orthogonal:0.5", new Orthogonal(0.5) },
        { "identity", new Identity() },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Parse_NameAndNumbers_IsTheValue(string text, Initializer value) => Initializer.Parse(text).ShouldBe(value);

    [Fact]
    public void Names_All_AreKnown() => Initializer.Names.ShouldAllBe(name => Initializer.Parse(name) != null);

    [Theory]
    [InlineData("glorot_unifrom", "Did you mean 'glorot_uniform'?")]
    [InlineData("kaiming", "There is no initialiser 'kaiming'. There are: zeros, ones,")]
    [InlineData("he_normal:1", "'he_normal:1' has 1 numbers; initialiser he_normal takes none.")]
    [InlineData("random_uniform:1", "takes 2 (random_uniform:0.01:0.01), or none.")]
    public void Parse_AnythingElse_SaysWhatIsWrong(string text, string message) =>
        Should.Throw<FormatException>(() => Initializer.Parse(text)).Message.ShouldContain(message);
}
