using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Fit;

public class BatchReaderTests
{
    private static readonly TokenSequences s_tokens = TokenSequences.Of([[1, 2], [3], [4, 5, 6, 7], [], [8, 9, 10]]);

    private static readonly Examples s_labelled = new(s_tokens, [0, 1, 0, 1, 1]);

    public BatchReaderTests() => TorchLibrary.EnsureLoaded();

    [Fact]
    public void Read_Tokens_ArePaddedAndCutAtTheFront()
    {
        using var scope = NewDisposeScope();
        using var reader = Reader(s_labelled, rows: 2, length: 3);

        var read = Contents(reader, s_labelled, [4, 0], [2, 3], [1]);

        read.Select(batch => batch.Inputs).ShouldBe([[8, 9, 10, 0, 1, 2], [5, 6, 7, 0, 0, 0], [0, 0, 3]]);
        read.Select(batch => batch.Targets).ShouldBe([new ClassTargets([1, 0]), new ClassTargets([0, 1]), new ClassTargets([1])]);
    }

    [Fact]
    public void Read_Values_ArePaddedByWholeSteps()
    {
        using var scope = NewDisposeScope();
        var examples = new Examples(ValueSequences.Of(2, [[1, 2], [3, 4, 5, 6, 7, 8]]), new NumberTargets([0.5f, -1]));
        using var reader = Reader(examples, rows: 2, length: 2);

        var (inputs, targets) = Contents(reader, examples, [1, 0]).ShouldHaveSingleItem();

        inputs.ShouldBe([5, 6, 7, 8, 0, 0, 1, 2]);
        targets.ShouldBe(new NumberTargets([-1, 0.5f]));
    }

    [Fact]
    public void Read_EpochAfterEpoch_UsesTheSameMemory()
    {
        using var scope = NewDisposeScope();
        using var reader = Reader(s_labelled, rows: 2, length: 3);
        var first = Contents(reader, s_labelled, [0, 1], [2, 3], [4]);
        var before = Live();

        for (var epoch = 0; epoch < 200; epoch++)
        {
            Contents(reader, s_labelled, [0, 1], [2, 3], [4]).ShouldBe(first, new SameContents());
        }

        Live().ShouldBe(before);
    }

    [Fact]
    public void Read_StoppedInTheMiddle_GoesOnWithTheNextEpoch()
    {
        using var scope = NewDisposeScope();
        for (var i = 0; i < 200; i++)
        {
            using var reader = Reader(s_labelled, rows: 1, length: 2);
            reader.Read([new(s_labelled, new[] { 0 }), new(s_labelled, new[] { 2 }), new(s_labelled, new[] { 4 })]).First().Targets.Count.ShouldBe(1);

            Contents(reader, s_labelled, [1], [4]).Select(batch => batch.Inputs).ShouldBe([[0, 3], [9, 10]]);
        }
    }

    [Fact]
    public void Read_BatchesLargerThanTheData_TakeNoMoreRoom()
    {
        using var scope = NewDisposeScope();
        using var reader = Reader(s_labelled, rows: int.MaxValue, length: 4);

        Contents(reader, s_labelled, [0, 1, 2, 3, 4]).ShouldHaveSingleItem().Inputs.Length.ShouldBe(20);
    }

    [Fact]
    public void Read_NoBatch_GivesNone()
    {
        using var scope = NewDisposeScope();
        using var reader = Reader(s_labelled.Slice(0, 0), rows: 2, length: 3);

        reader.Read([]).ShouldBeEmpty();
    }

    private static BatchReader Reader(Examples examples, int rows, int length) => new(examples, EncoderOf(examples), rows, length, []);

    private static InputEncoder EncoderOf(Examples examples) => examples.Inputs is ValueSequences { Features: var features }
        ? new NumberEncoder(features)
        : new TextEncoder(new Vocabulary([]), TextUnit.Word);

    private static (float[] Inputs, Targets Targets)[] Contents(BatchReader reader, Examples examples, params int[][] order)
    {
        var contents = new List<(float[], Targets)>();
        foreach (var batch in reader.Read(order.Select(indices => new BatchRows(examples, indices))))
        {
            using var scope = NewDisposeScope();
            contents.Add((batch.Inputs().to(ScalarType.Float32).Values(), batch.Targets));
        }

        return [.. contents];
    }

    private static long Live() => DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;

    private sealed class SameContents : IEqualityComparer<(float[] Inputs, Targets Targets)>
    {
        public bool Equals((float[] Inputs, Targets Targets) x, (float[] Inputs, Targets Targets) y) =>
            x.Inputs.SequenceEqual(y.Inputs) && x.Targets == y.Targets;

        public int GetHashCode((float[] Inputs, Targets Targets) contents) => contents.Targets.GetHashCode();
    }
}
