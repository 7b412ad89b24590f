using System.Collections;
using System.Globalization;

namespace RnnDsl;

/// <summary>What a .NET object is as a cell.</summary>
internal static class ObjectCell
{
    /// <param name="value">The object; null for nothing.</param>
    /// <param name="error">Makes an error of a problem.</param>
    /// <exception cref="DataException">A list holds something that does not belong there.</exception>
    public static Cell Of(object? value, Func<string, DataException> error) => value switch
    {
        null => EmptyCell.Instance,
        string text => TextCell.Of(text),
        bool flag => new FlagCell(flag),
        char or Enum => new TextCell(value.ToString()!),
        DateTime time => new TextCell(time.ToString("O", CultureInfo.InvariantCulture)),
        DateTimeOffset time => new TextCell(time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        IEnumerable list => Series(list, error),
        _ when Number(value) is { } number => new NumberCell(number),
        _ => new OtherCell($"an object of type {value.GetType().Name}"),
    };

    private static SeriesCell Series(IEnumerable list, Func<string, DataException> error)
    {
        var builder = new SeriesBuilder(error);
        foreach (var item in list)
        {
            if (item is IEnumerable step and not string)
            {
                builder.BeginStep();
                foreach (var number in step)
                {
                    builder.Add(Checked(number));
                }

                builder.EndStep();
            }
            else
            {
                builder.Add(Checked(item));
            }
        }

        return builder.Build();

        double Checked(object? item) => Number(item)
            ?? throw error($"number {builder.Count + 1} of the list is {(item is null ? "null" : $"'{item}', of type {item.GetType().Name}")}. Give numbers alone.");
    }

    private static double? Number(object? value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or Half
            ? value is Half half ? (double)half : Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : null;
}
