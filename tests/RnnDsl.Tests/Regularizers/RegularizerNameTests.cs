namespace RnnDsl.Tests.Regularizers;

public class RegularizerNameTests
{
    public static TheoryData<string, Regularizer> Forms { get; } = new()
    {
        { "none", Regularizer.None },
        { "l1", new L1() },
        { "L2", new L2() },
        { "l2:0.001", new L2(0.001) },
        { "l2:1e-4", new L2(1e-4) },
        { "l1:0", new L1(0) },
        { "l1_l2:0.01:0.002", new L1L2(0.01, 0.002) },
        { "l1_l2", new L1L2(0.01, 0.01) },
        { "L1L2:0.01:0", new L1L2(0.01, 0) },
        { "orthogonal_regularizer", new OrthogonalRegularizer() },
        { " OrthogonalRegularizer:0.5", new OrthogonalRegularizer(0.5) },
        { "l2:NaN", new L2(double.NaN) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Parse_NameAndNumbers_IsTheValue(string text, Regularizer value) => Regularizer.Parse(text).ShouldBe(value);

    [Fact]
    public void Names_All_AreKnown()
    {
        Regularizer.Names.ShouldBe(["none", "l1", "l2", "l1_l2", "orthogonal_regularizer"]);
        Regularizer.Names.ShouldAllBe(name => Regularizer.Parse(name) != null);
    }

    [Theory]
    [InlineData("l3", "There is no regulariser 'l3'. Did you mean 'l1'? There are: none, l1, l2, l1_l2, orthogonal_regularizer.")]
    [InlineData("orthogonal_regulariser", "There is no regulariser 'orthogonal_regulariser'. Did you mean 'orthogonal_regularizer'? There are: none, l1, l2, l1_l2, orthogonal_regularizer.")]
    [InlineData("", "There is no regulariser ''. There are: none, l1, l2, l1_l2, orthogonal_regularizer.")]
    [InlineData("l2:much", "'much' in 'l2:much' is no number. Write numbers behind colons and with a point, as in name:0.01.")]
    [InlineData("l2:0,01", "'0,01' in 'l2:0,01' is no number. Write numbers behind colons and with a point, as in name:0.01.")]
    [InlineData("l2:1:2", "'l2:1:2' has 2 numbers; regulariser l2 takes 1 (l2:0.01), or none.")]
    [InlineData("l1_l2:1", "'l1_l2:1' has 1 numbers; regulariser l1_l2 takes 2 (l1_l2:0.01:0.01), or none.")]
    [InlineData("none:1", "'none:1' has 1 numbers; regulariser none takes none.")]
    public void Parse_AnythingElse_SaysWhatIsWrong(string text, string message) =>
        Should.Throw<FormatException>(() => Regularizer.Parse(text)).Message.ShouldBe(message);
}
