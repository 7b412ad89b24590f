using System.Globalization;

namespace RnnDsl;

/// <summary>A number of a series: one that a network can reckon with.</summary>
internal static class FiniteNumber
{
    /// <param name="row">Where it stands.</param>
    /// <param name="column">Under which column.</param>
    /// <param name="number">The number.</param>
    /// <param name="what">What it is, for messages; empty where the row says it.</param>
    /// <exception cref="DataException">It is NaN, infinite, or beyond single precision.</exception>
    public static float Of(SourceRow row, string column, double number, string what = "") => float.IsFinite((float)number)
        ? (float)number
        : throw row.Error(column, string.Create(CultureInfo.InvariantCulture, $"{(what.Length > 0 ? what : "it")} is {number}, and no number that can be learnt from. Fill it in, or remove the row."));
}
