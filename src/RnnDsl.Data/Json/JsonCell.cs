using System.Text.Json;

namespace RnnDsl;

/// <summary>What a JSON value is as a cell.</summary>
internal static class JsonCell
{
    /// <param name="value">The value.</param>
    /// <param name="error">Makes an error of a problem.</param>
    /// <exception cref="DataException">A list holds something that does not belong there.</exception>
    public static Cell Of(JsonElement value, Func<string, DataException> error) => value.ValueKind switch
    {
        JsonValueKind.String => TextCell.Of(Text(value, error)),
        JsonValueKind.Number => new NumberCell(value.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new FlagCell(value.GetBoolean()),
        JsonValueKind.Null => EmptyCell.Instance,
        JsonValueKind.Array => Series(value, error),
        _ => new OtherCell(KindOf(value)),
    };

    /// <summary>What it is, for messages.</summary>
    public static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };

    private static string Text(JsonElement value, Func<string, DataException> error)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            throw error("it has half a character (a \\u escape without its other half). Write whole characters.");
        }
    }

    private static SeriesCell Series(JsonElement list, Func<string, DataException> error)
    {
        var builder = new SeriesBuilder(error);
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Array)
            {
                builder.BeginStep();
                foreach (var number in item.EnumerateArray())
                {
                    builder.Add(Number(number));
                }

                builder.EndStep();
            }
            else
            {
                builder.Add(Number(item));
            }
        }

        return builder.Build();

        double Number(JsonElement item) => item.ValueKind == JsonValueKind.Number
            ? item.GetDouble()
            : throw error($"number {builder.Count + 1} of the list is {KindOf(item)}{(item.ValueKind == JsonValueKind.String ? $" ('{item}')" : "")}. Give numbers alone.");
    }
}
