using System.Globalization;

namespace RnnDsl.Shell.Tests.Transcript;

/// <summary>The files of the session, as its person would have them, made from a seed.</summary>
internal static class SessionData
{
    private static readonly (string Team, string[] Things, string[] Troubles)[] s_teams =
    [
        ("billing",
            ["invoice", "refund", "payment", "price", "discount", "receipt"],
            ["is wrong", "was charged twice", "has not arrived", "is too high", "is missing the tax", "was sent to my old address"]),
        ("hardware",
            ["printer", "screen", "keyboard", "laptop", "docking station", "mouse"],
            ["is broken", "stays dark", "makes a noise", "gets hot", "has lost a key", "does not start any more"]),
        ("network",
            ["wifi", "connection", "vpn", "router", "proxy", "mail server"],
            ["drops every hour", "is very slow", "asks for a certificate", "cannot be reached", "times out", "refuses my address"]),
    ];

    private static readonly string[] s_openings = ["the", "my", "our", "since monday the", "once more the", "please help, the"];

    /// <summary>Tickets with the team that took care of them: <c>number,received,description,team</c>.</summary>
    public static string Tickets(int rows)
    {
        var random = new Random(1);
        return Table("number,received,description,team", rows, row =>
        {
            var (team, things, troubles) = s_teams[random.Next(s_teams.Length)];
            var text = $"{Pick(s_openings)} {Pick(things)} {Pick(troubles)}";

            // Now and then another team has helped, as it is.
            team = random.Next(12) == 0 ? s_teams[random.Next(s_teams.Length)].Team : team;
            return $"{1000 + row},{new DateTime(2025, 3, 1).AddHours(5 * row):yyyy-MM-dd},\"{text}\",{team}";
        });

        string Pick(string[] words) => words[random.Next(words.Length)];
    }

    /// <summary>The hourly load of a network that follows the day and the temperature: <c>hour,load,temperature</c>.</summary>
    public static string Load(int rows)
    {
        var random = new Random(2);
        return Table("hour,load,temperature", rows, row =>
        {
            var day = Math.Sin(2 * Math.PI * (row % 24) / 24);
            var temperature = 12 + (6 * day) + random.NextDouble();
            var load = 50 + (20 * day) - temperature + (2 * random.NextDouble());
            return string.Create(CultureInfo.InvariantCulture, $"{new DateTime(2025, 3, 1).AddHours(row):yyyy-MM-dd HH:mm},{load:F1},{temperature:F1}");
        });
    }

    private static string Table(string head, int rows, Func<int, string> row) =>
        $"{head}\n{string.Concat(Enumerable.Range(0, rows).Select(index => row(index) + "\n"))}";
}
