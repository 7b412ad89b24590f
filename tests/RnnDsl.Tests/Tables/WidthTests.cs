using System.Globalization;
using CsCheck;

namespace RnnDsl.Tests.Tables;

/// <summary>What is drawn for so many columns takes no more, whatever names there are.</summary>
public class WidthTests
{
    private static readonly Gen<string> s_name = Gen.Char["abc xyz\n\té漢字✓"].Array[1, 60].Select(letters => new string(letters));

    private static readonly Gen<int> s_width = Gen.Int[30, 200];

    [Fact]
    public void Table_OfAnEvaluation_Fits() =>
        Gen.Select(s_name.Array[2, 15], s_width).Sample((names, width) => Fits(Evaluation([.. names.Distinct()]).Table(width), width));

    [Fact]
    public void Table_OfEpochs_Fits() =>
        Gen.Select(Gen.Double[-1e5, 1e5].Array[1, 20], s_width).Sample((losses, width) => Fits(History(losses).Summary(width), width));

    [Fact]
    public void Summary_OfAModel_Fits() =>
        Gen.Select(Gen.Int[1, 60].Array[1, 6], s_width).Sample((lengths, width) =>
            Fits(new ModelDescription { Layers = [.. lengths.Select((length, i) => new Lstm(i + 1) { Name = new string((char)('a' + i), length), ReturnSequences = true })] }.Summary(width), width));

    [Fact]
    public void Table_OfADataset_Fits() =>
        Gen.Select(s_name, s_name, s_width).Sample((one, other, width) =>
            Fits((Datasets.SmallData.Texts(new ClassLabels([one, other])) with { Name = one }).Overview().Table(width), width));

    [Fact]
    public void Table_TooNarrow_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Evaluation(["a", "b"]).Table(29));
        Should.Throw<ArgumentOutOfRangeException>(() => History([1, 2]).Table(1, 29));
        Should.Throw<ArgumentOutOfRangeException>(() => Rnn.Sequential().Summary(29));
    }

    private static bool Fits(string text, int width) => text.Split('\n').All(line => Columns(line.TrimEnd('\r')) <= width);

    // Ideographs take two columns; there are no other wide letters among those that are drawn.
    private static int Columns(string line) => new StringInfo(line).LengthInTextElements + line.Count(c => c is '漢' or '字');

    private static TrainingHistory History(double[] losses) => new(
        [.. losses.Select((loss, i) => new EpochResult(i + 1, loss, [new("accuracy", loss)], losses[^(i + 1)], [new("accuracy", loss)], loss))]);

    private static Evaluation Evaluation(string[] names) => new(1, [new("accuracy", 0.5)], 10)
    {
        Classes = [.. names.Select(name => new ClassEvaluation(name, 0.5, 0.5, 0.5, 1_000_000))],
        Confusion = new([.. names], [.. names.Select(name => new ConfusionCell(name, names[0], 1_000))]),
    };
}
