using System.Management.Automation.Host;
using System.Runtime.CompilerServices;

namespace RnnDsl.PowerShell;

/// <summary>
/// Puts the titles of a table directly above its first row. The engine puts an empty line below the head of a group; so the
/// head only says which row is the first, and the titles are shown with that.
/// </summary>
internal static class GroupHead
{
    private static readonly ConditionalWeakTable<PSHost, object> s_first = [];

    /// <summary>A group begins with a row, which is shown next.</summary>
    public static void Begin(object row, PSHost host) => s_first.AddOrUpdate(host, row);

    /// <summary>What is shown of a row: below the titles where a group begins with it.</summary>
    public static string Show(object row, PSHost host, IEnumerable<string> titles, string line)
    {
        if (!s_first.TryGetValue(host, out var first) || !ReferenceEquals(first, row))
        {
            return line;
        }

        s_first.Remove(host);
        return string.Join(Environment.NewLine, [.. titles, line]);
    }
}
