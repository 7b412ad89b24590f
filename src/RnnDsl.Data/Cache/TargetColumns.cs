using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace RnnDsl;

/// <summary>The targets of a data set in columns, training part first: one of classes, or one a number.</summary>
/// <param name="Classes">The classes; empty where the targets are numbers.</param>
/// <param name="Numbers">A column a number; none where the targets are classes.</param>
internal sealed record TargetColumns(int[] Classes, float[][] Numbers)
{
    public static TargetColumns Of(Targets training, Targets test) => (training, test) switch
    {
        (ClassTargets first, ClassTargets second) => new([.. first.Classes, .. second.Classes], []),
        (NumberTargets first, NumberTargets second) when first.Size == second.Size => new(
            [],
            [.. Enumerable.Range(0, first.Size).Select(i => Column(first, i).Concat(Column(second, i)).ToArray())]),
        _ => throw new ArgumentException($"The parts have different targets: {training} and {test}.", nameof(test)),
    };

    public static TargetColumns Of(Targets targets) => Of(targets, targets.Slice(0, 0));

    public Targets Part(int start, int count)
    {
        if (Numbers.Length == 0)
        {
            return new ClassTargets(ValueList.Own(Classes.AsSpan(start, count).ToArray()));
        }

        var values = new float[count * Numbers.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Numbers[i % Numbers.Length][start + (i / Numbers.Length)];
        }

        return new NumberTargets(ValueList.Own(values), Numbers.Length);
    }

    public void AppendTo(IncrementalHash hash)
    {
        hash.AppendData(MemoryMarshal.AsBytes<int>(Classes));
        foreach (var column in Numbers)
        {
            hash.AppendData(MemoryMarshal.AsBytes<float>(column));
        }
    }

    private static IEnumerable<float> Column(NumberTargets targets, int number) =>
        Enumerable.Range(0, targets.Count).Select(example => targets[example][number]);
}
