using System.Text.RegularExpressions;

namespace RnnDsl.Data.Tests.Synthetic;

public sealed partial class ReberTests
{
    private static readonly Dataset s_dataset = Datasets.Reber(2_000, 7);

    [Fact]
    public void Reber_EveryString_HasTheLabelThatTheLanguageGivesIt()
    {
        foreach (var (text, label) in All(s_dataset))
        {
            (label == "grammatical").ShouldBe(Language().IsMatch(text), text);
        }
    }

    [Fact]
    public void Reber_Labels_AreHalfAndHalfInRandomOrder()
    {
        s_dataset.Labels.Names.ShouldBe(["ungrammatical", "grammatical"]);
        s_dataset.Training.Classes.Sum().ShouldBe(1_000);
        s_dataset.Test.Classes.Sum().ShouldBe(200);
        s_dataset.Training.Slice(0, 500).Classes.Sum().ShouldBeInRange(200, 300);
    }

    [Fact]
    public void Reber_UngrammaticalStrings_HaveOneWrongSymbolHalfOfThemTheSecondLast()
    {
        var wrong = All(s_dataset).Where(row => row.Label == "ungrammatical").Select(row => row.Text).ToArray();

        // With the second-last symbol put right, half of them belong to the language.
        wrong.Count(text => Language().IsMatch($"{text[..^2]}{text[1]}E")).ShouldBe(wrong.Length / 2);
        wrong.ShouldAllBe(text => Substitutions(text).Any(one => Language().IsMatch(one)));
    }

    [Fact]
    public void Reber_Lengths_AreAtMostFortyAndNothingIsCut()
    {
        var lengths = All(s_dataset).Select(row => row.Text.Length).ToArray();

        lengths.Min().ShouldBe(9);
        lengths.Max().ShouldBeLessThanOrEqualTo(40);
        s_dataset.Encoder.Length.ShouldBe(lengths.Max() + 1);
    }

    [Fact]
    public void Reber_Branches_AreTakenEvenly()
    {
        // Every fork is a fair coin: 1,000 tosses lie within 5 standard deviations (16 each) of the mean.
        var grammatical = All(s_dataset).Where(row => row.Label == "grammatical").Select(row => row.Text).Take(1_000).ToArray();

        grammatical.Count(text => text[1] == 'T').ShouldBeInRange(420, 580);
        grammatical.Count(text => text[3] == 'T').ShouldBeInRange(420, 580);
    }

    [Fact]
    public void Reber_SmallSeed7_IsThatOfAnIndependentGenerator()
    {
        var golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", "reber_strings.txt"));

        var dataset = Datasets.Reber(40, 7);

        All(dataset).Select(row => $"{row.Text} {(row.Label == "grammatical" ? 1 : 0)}").ShouldBe(golden);
    }

    [Fact]
    public void Reber_SameSeed_GivesTheSame() => Datasets.Reber(2_000, 7).ShouldBe(s_dataset);

    [Fact]
    public void Reber_AnotherSeed_GivesOthers() => Datasets.Reber(2_000, 8).ShouldNotBe(s_dataset);

    [Fact]
    public void Reber_TestPart_HasNoStringOfTheTrainingPart() =>
        Texts(s_dataset, s_dataset.Test).Intersect(Texts(s_dataset, s_dataset.Training)).ShouldBeEmpty();

    [Fact]
    public void Reber_WithoutArguments_HasTwentyThousandAndFourThousand()
    {
        var dataset = Datasets.Get("reber");

        (dataset.Training.Count, dataset.Test.Count).ShouldBe((20_000, 4_000));
        dataset.ShouldBe(Datasets.Reber());
    }

    private static (string Text, string Label)[] All(Dataset dataset) =>
    [
        .. Texts(dataset, dataset.Training).Zip(dataset.Training.Classes.Select(c => dataset.Labels.Names[c])),
        .. Texts(dataset, dataset.Test).Zip(dataset.Test.Classes.Select(c => dataset.Labels.Names[c])),
    ];

    private static IEnumerable<string> Texts(Dataset dataset, Examples examples)
    {
        var sequences = (TokenSequences)examples.Inputs;
        return Enumerable.Range(0, examples.Count).Select(i => ((TextEncoder)dataset.Encoder).Decode(sequences[i][1..]));
    }

    private static IEnumerable<string> Substitutions(string text) =>
        from position in Enumerable.Range(0, text.Length)
        from symbol in "BEPSTVX"
        select $"{text[..position]}{symbol}{text[(position + 1)..]}";

    // The graph of the paper solved for its states by hand, twice within the same two symbols.
    [GeneratedRegex("^B(?:T(?:B(?:TS*X(?:XT*VP)*(?:S|XT*VV)|PT*V(?:V|P(?:XT*VP)*(?:S|XT*VV)))E)T|P(?:B(?:TS*X(?:XT*VP)*(?:S|XT*VV)|PT*V(?:V|P(?:XT*VP)*(?:S|XT*VV)))E)P)E$")]
    private static partial Regex Language();
}
