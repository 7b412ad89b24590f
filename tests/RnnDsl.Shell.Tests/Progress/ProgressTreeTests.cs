using System.Management.Automation;

namespace RnnDsl.Shell.Tests.Progress;

public sealed class ProgressTreeTests
{
    [Fact]
    public void Lines_ThreeLevels_AreBelowOneAnother() => Training().Lines(100).ShouldBe(
    [
        "Cross-validation [██░░░░░░░░] 20%  fold 2/5  08:00 left",
        "  Fold 2/5 [███░░░░░░░] 30%  epoch 4/10  01:30 left",
        "    Epoch 4/10 [██████░░░░] 62%  97/157  loss 0.412  2,100 examples/s  00:21 left",
    ]);

    [Fact]
    public void Lines_Narrow_LoseTheBarThenWordsAndKeepTheTime()
    {
        Training().Lines(50).ShouldBe(
        [
            "Cross-validation 20%  fold 2/5  08:00 left",
            "  Fold 2/5 30%  epoch 4/10  01:30 left",
            "    Epoch 4/10 62%  97/157  loss 0.41…  00:21 left",
        ]);
        Training().Lines(32).ShouldBe(
        [
            "Cross-validation 20%  08:00 left",
            "  Fold 2/5 30%  epo…  01:30 left",
            "    Epoch 4/10 62%  00:21 left",
        ]);
        Training().Lines(12).ShouldAllBe(line => line.Length <= 12 && line.EndsWith('…'));
    }

    [Fact]
    public void Lines_WideCharacters_CountTwice()
    {
        var tree = new ProgressTree();
        tree.Update(1, new ProgressRecord(0, "訓練訓練訓練", "x"));

        tree.Lines(10).ShouldBe(["訓練訓練…"]);
    }

    [Fact]
    public void Update_NewEpoch_TakesThePlaceOfTheLast()
    {
        var tree = Training();
        tree.Update(1, new ProgressRecord(2, "Epoch 5/10", "1/157") { ParentActivityId = 1, PercentComplete = 0 });

        tree.Lines(100).Last().ShouldBe("    Epoch 5/10 [░░░░░░░░░░] 0%  1/157");
    }

    [Fact]
    public void Update_Completed_TakesAwayWhatIsBelowToo()
    {
        var tree = Training();
        tree.Update(1, new ProgressRecord(1, "Fold 2/5", "Done") { ParentActivityId = 0, RecordType = ProgressRecordType.Completed });

        tree.Lines(100).ShouldHaveSingleItem().ShouldStartWith("Cross-validation");
    }

    [Fact]
    public void Update_OfAnotherSource_HasItsOwnPlace()
    {
        var tree = Training();
        tree.Update(2, new ProgressRecord(0, "Copying", "x"));
        tree.Update(2, new ProgressRecord(7, "File", "y") { ParentActivityId = 1 });

        tree.Lines(100).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]).ShouldBe(["Cross-validation", "Fold", "Epoch", "Copying", "File"]);

        tree.Update(2, new ProgressRecord(0, "Copying", "Done") { RecordType = ProgressRecordType.Completed });

        tree.Lines(100).Count().ShouldBe(4);
    }

    private static ProgressTree Training()
    {
        var tree = new ProgressTree();
        tree.Update(1, new ProgressRecord(0, "Cross-validation", "fold 2/5") { PercentComplete = 20, SecondsRemaining = 480 });
        tree.Update(1, new ProgressRecord(1, "Fold 2/5", "epoch 4/10") { ParentActivityId = 0, PercentComplete = 30, SecondsRemaining = 90 });
        tree.Update(1, new ProgressRecord(2, "Epoch 4/10", "97/157  loss 0.412  2,100 examples/s")
        {
            ParentActivityId = 1,
            PercentComplete = 62,
            SecondsRemaining = 21,
        });
        return tree;
    }
}
