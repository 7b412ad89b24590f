namespace RnnDsl;

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Cells">A cell a row.</param>
internal sealed record TableColumn(string Title, IReadOnlyList<string> Cells)
{
    /// <summary>Where there is no room for all columns, the greatest is left out first; 0, the default, never.</summary>
    public int Rank { get; init; }

    /// <summary>Whether it is text, set to the left and cut where there is no room; a number is set to the right, and whole.</summary>
    public bool IsText { get; init; }

    /// <summary>A text is not cut below that while there are columns to leave out.</summary>
    public int Least { get; init; } = 12;

    /// <summary>Whether a text is not cut at all.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The columns of the terminal that it takes uncut.</summary>
    public int Width => Cells.Append(Title).Max(ScreenText.WidthOf);
}
