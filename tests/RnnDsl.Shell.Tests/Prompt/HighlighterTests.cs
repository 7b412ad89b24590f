using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell.Tests.Prompt;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("Get-Help x -Full", "yyyyyyyy...ddddd")]
    [InlineData("$a = 'b' # c", "gg.d.ccc.kkk")]
    [InlineData("if (1) { \"$a!\" }", "gg..w....cggcc..")]
    [InlineData("[int] 2 + 'x", ".ttt..w.d.cc")]
    [InlineData("", "")]
    public void Styles_OfAStatement_AreThoseOfItsTokens(string text, string expected) =>
        string.Concat(Highlighter.Styles(text).Select(Letter)).ShouldBe(expected);

    [Fact]
    public void Layout_OfColouredText_ChangesColoursWhereTheyChangeAndEndsThemWithTheRow()
    {
        string[] styles = ["<a>", "<a>", "", "<b>", "<b>"];
        var layout = Layout.Of(LineBuffer.EndOf("12345"), "> ", ". ", width: 6, styles);

        layout.Rows.ShouldBe(["> <a>12\e[0m3<b>4\e[0m", "<b>5\e[0m"]);
        (layout.CursorRow, layout.CursorColumn).ShouldBe((1, 1));
    }

    private static char Letter(string style) => style switch
    {
        "\e[93m" => 'y',
        "\e[92m" => 'g',
        "\e[36m" => 'c',
        "\e[97m" => 'w',
        "\e[37m" => 't',
        "\e[90m" => 'd',
        "\e[32m" => 'k',
        _ => '.',
    };
}
