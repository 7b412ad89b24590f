using System.Globalization;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Help;

/// <summary>The files that the help names, small: a reader has larger ones of these names and columns.</summary>
public sealed class HelpFolder : IDisposable
{
    private static readonly (string Text, string Team)[] s_tickets =
    [
        ("the printer on the first floor is broken", "hardware"),
        ("the invoice of May is wrong", "billing"),
        ("my screen stays dark", "hardware"),
        ("paid twice please refund", "billing"),
        ("the keyboard has lost a key", "hardware"),
        ("where is my refund", "billing"),
    ];

    private readonly TemporaryFolder _originals = new();

    public HelpFolder()
    {
        var tickets = _originals.Write("tickets.csv", Tickets(5));
        _originals.Write("part1.csv", Tickets(2));
        _originals.Write("part2.csv", Tickets(3));
        _originals.Write("sensors.csv", Lines("machine,hour,heat,noise,state", 48, i => $"{i / 4},{i % 4},{Wave(i)},{Wave(i + 5)},{(i / 4 % 2 == 0 ? "good" : "worn")}"));
        var passengers = _originals.Write("airline-passengers.csv", Lines("Month,Passengers", 120, i => $"{1949 + (i / 12)}-{(i % 12) + 1:00},{Wave(i)}"));
        var novel = _originals.Write("novel.txt", string.Concat(Enumerable.Repeat("It was a dark and stormy night. ", 8)));
        Train("tickets.safetensors", Datasets.Import(tickets, new ImportOptions("description", "team")));
        Train("passengers.safetensors", Datasets.Forecast(passengers, new ForecastOptions(History: 12, Horizon: 3)));
        Train("novel.safetensors", Datasets.NextToken(novel, new NextTokenOptions(History: 20) { Unit = TextUnit.Character }));
    }

    /// <summary>Puts the files into a folder.</summary>
    internal void CopyTo(TemporaryFolder folder)
    {
        foreach (var file in Directory.GetFiles(_originals.Path))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)));
        }

        foreach (var (text, team) in s_tickets)
        {
            var reviews = Directory.CreateDirectory(Path.Combine(folder.File("reviews"), team)).FullName;
            File.WriteAllText(Path.Combine(reviews, $"{text.Length}.txt"), text);
        }
    }

    public void Dispose() => _originals.Dispose();

    private static string Tickets(int times) =>
        Lines("number,description,team", times * s_tickets.Length, i => $"{i},{s_tickets[i % s_tickets.Length].Text},{s_tickets[i % s_tickets.Length].Team}");

    private static string Lines(string header, int rows, Func<int, string> row) =>
        string.Concat(Enumerable.Range(0, rows).Select(i => $"{row(i)}\n").Prepend($"{header}\n"));

    private static string Wave(int step) => (20 + (step * 0.1) + Math.Sin(step / 2.0)).ToString("F3", CultureInfo.InvariantCulture);

    private void Train(string file, Dataset dataset) =>
        Rnn.Sequential().Gru(4).Train(dataset, new TrainingOptions { Epochs = 1 }).Save(_originals.File(file));
}
