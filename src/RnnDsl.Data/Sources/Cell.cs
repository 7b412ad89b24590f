namespace RnnDsl;

/// <summary>What a row has under a column, as its source says it.</summary>
internal abstract record Cell
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>Nothing: an empty field, null, or a text of spaces.</summary>
internal sealed record EmptyCell : Cell
{
    public static EmptyCell Instance { get; } = new();

    public override string Kind => "empty";
}

/// <summary>A text; of a file without types also what may be meant as a number.</summary>
internal sealed record TextCell(string Text) : Cell
{
    public override string Kind => "a text";

    /// <summary>The text, or nothing where it has only spaces.</summary>
    public static Cell Of(string text) => string.IsNullOrWhiteSpace(text) ? EmptyCell.Instance : new TextCell(text);
}

/// <summary>A number of a source that has types.</summary>
internal sealed record NumberCell(double Number) : Cell
{
    public override string Kind => "a number";
}

/// <summary>True or false, of a source that has types.</summary>
internal sealed record FlagCell(bool Flag) : Cell
{
    public override string Kind => Flag ? "true" : "false";
}

/// <summary>A list of numbers, or a list of such lists, all as long.</summary>
/// <param name="Values">The numbers, <c>(time, features)</c> row by row.</param>
/// <param name="Features">Numbers of a time step; 1 for a plain list.</param>
internal sealed record SeriesCell(double[] Values, int Features) : Cell
{
    public override string Kind => "a list of numbers";
}

/// <summary>What no data set can be made of.</summary>
internal sealed record OtherCell(string Description) : Cell
{
    public override string Kind => Description;
}
