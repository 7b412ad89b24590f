namespace RnnDsl;

/// <summary>Examples of one group that lie beside one another.</summary>
/// <param name="Group">The group.</param>
/// <param name="From">The first of them, counted from the beginning of the group.</param>
/// <param name="Count">How many.</param>
/// <param name="Position">Position of the first of them in the range that the piece is of.</param>
internal readonly record struct StreamPiece(int Group, int From, int Count, int Position);
