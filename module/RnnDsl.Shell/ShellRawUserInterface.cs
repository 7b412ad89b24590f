using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell;

/// <summary>Sizes, colours and keys of the console. There is no screen buffer to read or scroll.</summary>
internal sealed class ShellRawUserInterface(Screen screen) : PSHostRawUserInterface
{
    public override Size BufferSize
    {
        get => new(screen.Width, screen.Height);
        set => throw NoBuffer();
    }

    public override Size WindowSize
    {
        get => BufferSize;
        set => throw NoBuffer();
    }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override Coordinates WindowPosition
    {
        get => new(0, 0);
        set => throw NoBuffer();
    }

    public override Coordinates CursorPosition
    {
        get => new(Console.CursorLeft, Console.CursorTop);
        set => Console.SetCursorPosition(value.X, value.Y);
    }

    public override int CursorSize { get; set; } = 25;

    public override ConsoleColor ForegroundColor
    {
        get => Console.ForegroundColor;
        set => Console.ForegroundColor = value;
    }

    public override ConsoleColor BackgroundColor
    {
        get => Console.BackgroundColor;
        set => Console.BackgroundColor = value;
    }

    public override string WindowTitle { get; set; } = "RnnDsl";

    public override bool KeyAvailable => Console.KeyAvailable;

    // The engine aligns its tables by these.
    public override int LengthInBufferCells(string source) => CharacterWidth.Of(Plain(source));

    public override int LengthInBufferCells(string source, int offset) => CharacterWidth.Of(Plain(source[offset..]));

    public override int LengthInBufferCells(char source) => CharacterWidth.Of(source.ToString());

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        var key = Console.ReadKey(intercept: options.HasFlag(ReadKeyOptions.NoEcho));
        var states = (ControlKeyStates)0;
        states |= key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? ControlKeyStates.ShiftPressed : 0;
        states |= key.Modifiers.HasFlag(ConsoleModifiers.Control) ? ControlKeyStates.LeftCtrlPressed : 0;
        states |= key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? ControlKeyStates.LeftAltPressed : 0;
        return new KeyInfo((int)key.Key, key.KeyChar, states, keyDown: options.HasFlag(ReadKeyOptions.IncludeKeyDown));
    }

    public override void FlushInputBuffer()
    {
        while (!Console.IsInputRedirected && Console.KeyAvailable)
        {
            Console.ReadKey(intercept: true);
        }
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NoBuffer();

    public override void ScrollBufferContents(
        Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NoBuffer();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NoBuffer();

    // 'Clear-Host' fills the whole buffer with blanks, which is the one use of this that scripts make.
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        if (screen.Colours)
        {
            screen.WriteOutput("\e[H\e[2J");
        }
    }

    private static string Plain(string text) => new StringDecorated(text).ToString(OutputRendering.PlainText);

    private static NotSupportedException NoBuffer() =>
        new("This shell writes to the terminal line by line: it has no screen buffer, and its size is the terminal's.");
}
