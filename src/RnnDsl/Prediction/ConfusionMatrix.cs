namespace RnnDsl;

/// <summary>
/// Of every class, how many of its examples a model puts into which: rows are the true classes, columns the predicted
/// ones, as in scikit-learn. Only what is there is kept, so that thousands of classes cost no more than their examples.
/// </summary>
/// <param name="Labels">The classes, in the order of the labels.</param>
/// <param name="Cells">The pairs of a true and a predicted class that there are examples of, in the order of the labels.</param>
public sealed record ConfusionMatrix(ValueList<string> Labels, ValueList<ConfusionCell> Cells)
{
    /// <summary>The matrix where the labels are numbers: it has no classes.</summary>
    public static ConfusionMatrix None { get; } = new([], []);

    /// <summary>Number of examples of a class that are put into another, or into itself.</summary>
    /// <param name="right">The class that they belong to.</param>
    /// <param name="predicted">The class that they are put into.</param>
    /// <exception cref="KeyNotFoundException">There is no such class.</exception>
    public int this[string right, string predicted] => Row(right)[PositionOf(predicted)];

    /// <summary>The numbers of a row, in the order of the labels: what the examples of a class are taken for.</summary>
    /// <param name="right">The class that they belong to.</param>
    /// <exception cref="KeyNotFoundException">There is no such class.</exception>
    public ValueList<int> Row(string right)
    {
        var row = Labels[PositionOf(right)];
        var found = Cells.Where(cell => cell.True == row).ToDictionary(cell => cell.Predicted, cell => cell.Count);
        return [.. Labels.Select(label => found.GetValueOrDefault(label))];
    }

    /// <summary>The pairs of classes that are taken for one another most often, the most frequent first.</summary>
    /// <param name="most">How many at most.</param>
    public ValueList<ConfusionCell> Mistakes(int most = int.MaxValue) =>
        [.. Cells.Where(cell => !cell.IsRight).OrderByDescending(cell => cell.Count).Take(most)];

    /// <summary>The matrix as a table; of more than 12 classes, or where there is no room, the most frequent mistakes.</summary>
    /// <param name="width">The columns there are, at least 30.</param>
    public string Table(int width = ScreenText.UsualWidth)
    {
        ScreenText.CheckWidth(width);
        return string.Join(Environment.NewLine, ConfusionText.Lines(this, width));
    }

    /// <summary>How many examples of how many classes are put rightly.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Cells.Where(cell => cell.IsRight).Sum(cell => cell.Count):N0} of {Cells.Sum(cell => cell.Count):N0} examples right, {Labels.Count:N0} classes");

    private int PositionOf(string label) => Labels.TakeWhile(known => known != label).Count() is var position && position < Labels.Count
        ? position
        : throw new KeyNotFoundException($"There is no class '{label}'. {NearestName.Mend(label, Labels)}");
}

/// <summary>Some examples of one class that a model puts into one class.</summary>
/// <param name="True">The class that they belong to.</param>
/// <param name="Predicted">The class that they are put into.</param>
/// <param name="Count">How many there are, at least 1.</param>
public sealed record ConfusionCell(string True, string Predicted, int Count)
{
    /// <summary>Whether that is right.</summary>
    public bool IsRight => True == Predicted;

    /// <summary>The classes and the number: <c>refund taken for hardware: 12</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{True} {(IsRight ? "recognised" : $"taken for {Predicted}")}: {Count:N0}");
}
