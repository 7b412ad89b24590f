using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RnnDsl.Data.Tests.Synthetic;

public sealed class GeneratedTests
{
    public static TheoryData<string> Names => ["reber-plain", "adding", "copy", "temporal-order", "temporal-order-3"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Get_SmallSeed7_IsThatOfAnIndependentGenerator(string name)
    {
        var golden = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "Synthetic", "checksums.json")))!;

        Checksum(Get(name, 40, seed: 7)).ShouldBe(golden[name]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Get_AnotherSeed_GivesOthers(string name) => Get(name, 40, seed: 8).ShouldNotBe(Get(name, 40, seed: 7));

    [Theory]
    [MemberData(nameof(Names))]
    public void Get_TestPart_IsAFifth(string name) => Get(name, 100, seed: 1).Test.Count.ShouldBe(20);

    [Fact]
    public void Adding_EverySequence_HasTheMarksAndTheTargetOfThePaper()
    {
        var data = Get("adding", 2_000, seed: 3);
        var (inputs, targets) = ((ValueSequences)data.Training.Inputs, (NumberTargets)data.Training.Targets);
        var firsts = 0;
        for (var i = 0; i < inputs.Count; i++)
        {
            var pairs = inputs[i].ToArray().Chunk(2).ToArray();
            int[] marked = [.. Enumerable.Range(0, pairs.Length).Where(t => pairs[t][1] == 1)];

            pairs.Length.ShouldBeInRange(100, 110);
            pairs.ShouldAllBe(pair => pair[0] >= -1 && pair[0] <= 1);
            marked.Length.ShouldBe(2);
            marked[0].ShouldBeLessThan(10);
            marked[1].ShouldBeLessThan(50);
            pairs[^1][1].ShouldBe(-1);
            pairs[0][1].ShouldBe(marked[0] == 0 ? 1 : -1);
            pairs.Count(pair => pair[1] == 0).ShouldBe(pairs.Length - (marked[0] == 0 ? 3 : 4));
            targets[i][0].ShouldBe(0.5f + ((pairs[marked[0]][0] + pairs[marked[1]][0]) / 4), 1e-6f);
            firsts += marked[0] == 0 ? 1 : 0;
            (marked[0] == 0 && pairs[0][0] != 0).ShouldBeFalse();
        }

        // A tenth of the first marks, and one of 49 of the second ones: 237 of 2,000, 5 standard deviations are 72.
        firsts.ShouldBeInRange(165, 309);
    }

    [Fact]
    public void TemporalOrder_EveryClass_IsTheOrderOfThePaper()
    {
        string[] rules = ["XX Q", "XY R", "YX S", "YY U"];

        Rules("temporal-order").ShouldBe(rules);
    }

    [Fact]
    public void TemporalOrder3_EveryClass_IsTheOrderOfThePaper()
    {
        string[] rules = ["XXX Q", "XXY R", "XYX S", "XYY U", "YXX V", "YXY A", "YYX B", "YYY C"];

        Rules("temporal-order-3").ShouldBe(rules);
    }

    [Theory]
    [InlineData("temporal-order", 2)]
    [InlineData("temporal-order-3", 3)]
    public void TemporalOrder_EveryText_StartsEndsAndCountsAsInThePaper(string name, int counting)
    {
        foreach (var (text, _) in Texts(Get(name, 500, seed: 5)))
        {
            text.Length.ShouldBeInRange(100, 110);
            text[0].ShouldBe('E');
            text[^1].ShouldBe('B');
            text.Count(symbol => symbol is 'X' or 'Y').ShouldBe(counting);
            text[1..^1].ShouldAllBe(symbol => "abcdXY".Contains(symbol));
            text.IndexOfAny(['X', 'Y']).ShouldBeInRange(10, 20);
            text.LastIndexOfAny(['X', 'Y']).ShouldBeInRange(counting == 2 ? 50 : 66, counting == 2 ? 60 : 76);
        }
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(37, 37)]
    public void Copy_EveryText_AsksForOneOfItsTenSymbols(int steps, int blanks)
    {
        foreach (var (text, label) in Texts(Datasets.Get("copy", new DatasetRequest { Count = 200, Steps = steps, Seed = 5 })))
        {
            var delimiter = text.IndexOf('|');
            delimiter.ShouldBe(10 + blanks - 1);
            text[10..delimiter].ShouldAllBe(symbol => symbol == '_');
            text[(delimiter + 1)..].ShouldAllBe(symbol => symbol == '_');
            label.ShouldBe($"{text[text.Length - delimiter - 2]}");
        }
    }

    [Theory]
    [InlineData("adding", 19)]
    [InlineData("copy", -1)]
    [InlineData("reber", 100)]
    [InlineData("imdb", 100)]
    public void Get_StepsThatCannotBe_AreRefused(string name, int steps) =>
        Should.Throw<InvalidDescriptionException>(() => Datasets.Get(name, new DatasetRequest { Steps = steps }))
            .Diagnostics.Select(problem => problem.Where).ShouldBe(["Steps"]);

    private static Dataset Get(string name, int count, int seed) => Datasets.Get(name, new DatasetRequest { Count = count, Seed = seed });

    private static IEnumerable<string> Rules(string name) => Texts(Get(name, 500, seed: 5))
        .Select(row => $"{string.Concat(row.Text.Where(symbol => symbol is 'X' or 'Y'))} {row.Label}").Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<(string Text, string Label)> Texts(Dataset dataset) =>
        from part in new[] { dataset.Training, dataset.Test }
        from i in Enumerable.Range(0, part.Count)
        select (Text(dataset, part, i), dataset.Labels.Names[part.Classes[i]]);

    private static string Text(Dataset dataset, Examples part, int index) =>
        ((TextEncoder)dataset.Encoder).Decode(((TokenSequences)part.Inputs)[index][1..]);

    private static string Checksum(Dataset dataset)
    {
        var lines =
            from part in new[] { dataset.Training, dataset.Test }
            from i in Enumerable.Range(0, part.Count)
            select part.Targets is NumberTargets numbers
                ? $"{Hex(((ValueSequences)part.Inputs)[i])} {Hex(numbers[i])}"
                : $"{Text(dataset, part, i)} {part.Classes[i]}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static string Hex(ReadOnlySpan<float> numbers) => Convert.ToHexStringLower(MemoryMarshal.AsBytes(numbers));
}
