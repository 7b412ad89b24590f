using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell.Tests.Prompt;

public sealed class KeyReaderTests
{
    public static TheoryData<string, object> Sequences => new()
    {
        { "\r", new Key(KeyName.Enter) },
        { "\n", new Key(KeyName.Enter) },
        { "\t", new Key(KeyName.Tab) },
        { "\x01", Key.Control('a') },
        { "\x1f", Key.Control('_') },
        { "\x7f", new Key(KeyName.Backspace) },
        { "\e", new Key(KeyName.Escape) },
        { "\e[A", new Key(KeyName.Up) },
        { "\eOA", new Key(KeyName.Up) },
        { "\e[1;5D", new Key(KeyName.Left, KeyModifiers.Control) },
        { "\e[1;4C", new Key(KeyName.Right, KeyModifiers.Shift | KeyModifiers.Alt) },
        { "\e[H", new Key(KeyName.Home) },
        { "\e[4~", new Key(KeyName.End) },
        { "\e[3;5~", new Key(KeyName.Delete, KeyModifiers.Control) },
        { "\e[Z", new Key(KeyName.Tab, KeyModifiers.Shift) },
        { "\e[15~", new Key(KeyName.Unknown) },
        { "\eb", Key.Alt('b') },
        { "\e\r", new Key(KeyName.Enter, KeyModifiers.Alt) },
        { "\e\x7f", new Key(KeyName.Backspace, KeyModifiers.Alt) },
        { "Get-Ü👩‍💻", Key.Typed("Get-Ü👩‍💻") },
        { "\e[200~a\r\n\tb\x03\rc\e[201~", Key.Pasted("a\n    b\nc") },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Next_OfASequence_IsItsKeyAndThenTheEnd(string sent, object expected)
    {
        var reader = new KeyReader(new Typing(sent));

        reader.Next().ShouldBe(expected);
        reader.Next().ShouldBeNull();
    }

    [Fact]
    public void Next_TextThenEnter_AreTwoKeys()
    {
        var reader = new KeyReader(new Typing("ab\rc"));

        new[] { reader.Next(), reader.Next(), reader.Next() }
            .ShouldBe([Key.Typed("ab"), new Key(KeyName.Enter), Key.Typed("c")]);
    }

    private sealed class Typing(string text) : ITerminalInput
    {
        private readonly Queue<char> _rest = new(text);

        public char? Read() => _rest.TryDequeue(out var next) ? next : null;

        public bool TryPeek(out char next) => _rest.TryPeek(out next);

        public bool HasMore(int milliseconds) => _rest.Count > 0;
    }
}
