using System.Text;

namespace RnnDsl.Shell.Prompt;

/// <summary>A row that is being written, whose colours end where it does.</summary>
internal sealed class StyledRow(string start)
{
    private const string Reset = "\e[0m";
    private readonly StringBuilder _text = new(start);
    private string _style = string.Empty;

    /// <summary>Columns so far.</summary>
    public int Width { get; private set; } = CharacterWidth.Of(start);

    /// <summary>Adds what is seen as one character and takes some columns.</summary>
    public void Append(string element, int columns, string style)
    {
        if (style != _style)
        {
            _text.Append(_style.Length > 0 ? Reset : string.Empty).Append(style);
            _style = style;
        }

        _text.Append(element);
        Width += columns;
    }

    public override string ToString() => _style.Length > 0 ? _text + Reset : _text.ToString();
}
