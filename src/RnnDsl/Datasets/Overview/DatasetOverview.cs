namespace RnnDsl;

/// <summary>A look at a data set: how much there is of what, and a few examples as text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Input">What a time step is: a word or character of a vocabulary, or some numbers.</param>
/// <param name="Parts">The training part, and the validation and test parts where there are some.</param>
/// <param name="VocabularySize">Number of ids, the reserved ones included; 0 where the inputs are numbers.</param>
/// <param name="Coverage">
/// Share of the tokens of the training part that are in the vocabulary, 0 to 1; 1 where the inputs are numbers.
/// </param>
/// <param name="Examples">The first training examples.</param>
public sealed record DatasetOverview(
    string Name, string Input, ValueList<PartOverview> Parts, int VocabularySize, double Coverage, ValueList<ExampleOverview> Examples)
{
    /// <summary>The overview as a few tables of at most so many columns, as PowerShell shows a data set.</summary>
    /// <param name="width">The columns there are, at least 30.</param>
    public string Table(int width)
    {
        ScreenText.CheckWidth(width);
        return OverviewText.Of(this, width);
    }

    /// <summary>The overview as tables of at most 80 columns.</summary>
    public override string ToString() => Table(80);
}

/// <summary>What there is in one part of a data set.</summary>
/// <param name="Name"><c>training</c>, <c>validation</c> or <c>test</c>.</param>
/// <param name="Count">How many examples it has.</param>
/// <param name="Seen">
/// Of how many of these the rest is told: all where they are in memory, the first row group where they are in files.
/// </param>
/// <param name="Lengths">Their time steps, before padding.</param>
/// <param name="Labels">How many examples have each class; or of each number what values it has.</param>
public sealed record PartOverview(string Name, int Count, int Seen, LengthPercentiles Lengths, ValueList<LabelOverview> Labels);

/// <summary>
/// Time steps by nearest rank: the percentile p is the least length that at least p of a hundred sequences do not exceed.
/// All are 0 where there is no sequence.
/// </summary>
/// <param name="Least">Of the shortest.</param>
/// <param name="Quarter">The percentile 25.</param>
/// <param name="Median">The percentile 50.</param>
/// <param name="ThreeQuarters">The percentile 75.</param>
/// <param name="NinetyNine">The percentile 99.</param>
/// <param name="Most">Of the longest.</param>
public sealed record LengthPercentiles(int Least, int Quarter, int Median, int ThreeQuarters, int NinetyNine, int Most)
{
    internal static LengthPercentiles Of(Sequences sequences)
    {
        var lengths = new int[sequences.Count];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = sequences.LengthOf(i);
        }

        Array.Sort(lengths);
        return new(At(0), At(25), At(50), At(75), At(99), At(100));

        int At(int percent) => lengths.Length == 0 ? 0 : lengths[Math.Max(0, (int)((((long)percent * lengths.Length) + 99) / 100) - 1)];
    }
}

/// <summary>A class and how often it is there, or a number and what values it has.</summary>
/// <param name="Name">Name of the class or the number.</param>
/// <param name="Count">Examples of the class; all examples where it is a number.</param>
/// <param name="Least">The least value of the number; 0 for a class.</param>
/// <param name="Mean">The mean of the number; 0 for a class.</param>
/// <param name="Most">The greatest value of the number; 0 for a class.</param>
public sealed record LabelOverview(string Name, int Count, double Least = 0, double Mean = 0, double Most = 0);

/// <summary>An example as text.</summary>
/// <param name="Input">The decoded text, or the numbers, a time step after another.</param>
/// <param name="Target">Its class or its numbers.</param>
public sealed record ExampleOverview(string Input, string Target);
