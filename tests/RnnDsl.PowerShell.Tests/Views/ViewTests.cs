using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Views;

/// <summary>What a person sees, through the engine's own formatting.</summary>
public sealed class ViewTests : IDisposable
{
    private readonly Session _session = new(width: 80);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void ModelDescription_Shown_IsItsSummaryTable() =>
        _session.Shows("New-RnnModel | Add-Embedding 10000 32 | Add-SimpleRnn 32 -ReturnSequences | Add-SimpleRnn 32 | Add-Dense 1 sigmoid").Trim().ShouldBe("""
            Model: "sequential"
            ┌──────────────────────────┬──────────────────┬─────────┐
            │ Layer (type)             │ Output Shape     │ Param # │
            ├──────────────────────────┼──────────────────┼─────────┤
            │ embedding (Embedding)    │ (None, None, 32) │ 320,000 │
            │ simple_rnn (SimpleRnn)   │ (None, None, 32) │   2,080 │
            │ simple_rnn_1 (SimpleRnn) │ (None, 32)       │   2,080 │
            │ dense (Dense)            │ (None, 1)        │      33 │
            └──────────────────────────┴──────────────────┴─────────┘
            Total params: 324,193
            """);

    [Fact]
    public void TrainedModel_Shown_IsItsLayersAndLastEpochs()
    {
        _session.Set("trained", Trained(12));

        _session.Shows("$trained").Trim().ShouldBe("""
            sequential: Embedding -> Lstm -> Dense  (1,641 parameters)

            Epoch     Loss Accuracy  Val. loss  Val. accuracy  Seconds
            -----     ---- --------  ---------  -------------  -------
              ...  (2 earlier)
                3   0.3333   0.7500                                1.5
                4   0.2500   0.8000                                1.5
                5   0.2000   0.8333                                1.5
                6   0.1667   0.8571     0.5000         0.2500      1.5
                7   0.1429   0.8750     0.5000         0.2500      1.5
                8   0.1250   0.8889     0.5000         0.2500      1.5
                9   0.1111   0.9000     0.5000         0.2500      1.5
               10   0.1000   0.9091     0.5000         0.2500      1.5
               11   0.0909   0.9167     0.5000         0.2500      1.5
               12   0.0833   0.9231     0.5000         0.2500      1.5
            """);
    }

    [Fact]
    public void TrainedModel_WithoutEpochs_ShowsTheHeadings()
    {
        _session.Set("trained", Trained(0));

        _session.Shows("$trained").Trim().ShouldEndWith("-----     ----  ---------  -------");
    }

    [Fact]
    public void EpochResult_Shown_IsALine()
    {
        _session.Set("trained", Trained(6));

        _session.Shows("$trained.History.Epochs[4..5]").Trim('\n').ShouldBe("""
            Epoch   5     1.5 s  loss 0.2000  acc 0.8333
            Epoch   6     1.5 s  loss 0.1667  acc 0.8571  val_loss 0.5000  val_acc 0.2500
            """);
    }

    [Fact]
    public void Evaluation_Shown_IsALine()
    {
        _session.Set("evaluation", new Evaluation(0.12345, [new("accuracy", 0.98765), new("auc", 0.5)], 25_000));

        _session.Shows("$evaluation").Trim('\n').ShouldBe("loss 0.1235  acc 0.9877  auc 0.5000  (25,000 examples)");
    }

    [Fact]
    public void Prediction_Shown_CutsTheTextToTheWidth()
    {
        _session.Set("prediction", new ClassPrediction(new string('x', 100), "positive", 0.98765, [0.98765]));

        _session.Shows("$prediction").Trim('\n').ShouldBe("""
            Probability Label            Text
            ----------- -----            ----
                 0.9877 positive         xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
            """);
    }

    [Fact]
    public void NumberPredictions_Shown_AreNumbersByName()
    {
        _session.Set("predictions", new[] { new NumberPrediction("a thing", ["price"], [12.3456789]), new NumberPrediction("a thing", ["low", "high"], [-0.5, 1e6]) });

        _session.Shows("$predictions").Trim('\n').ShouldBe("""
            Numbers                      Text
            -------                      ----
            price 12.3457                a thing
            low -0.5, high 1E+06         a thing
            """);
    }

    [Fact]
    public void Dataset_Shown_IsItsOverview()
    {
        _session.Set("strings", Small.Strings);

        _session.Shows("$strings").Trim('\n').ShouldBe("""
            reber: Character of 10 ids

                      training  test
            examples        64    12

            class          training  test
            ungrammatical        32     6
            grammatical          32     6

            time steps  least  25 %  median  75 %  99 %  most
            training       10    10      11    14    25    25
            test           10    11      14    15    21    21

            vocabulary: 10 ids, which cover 100.0 % of the tokens

            grammatical  BPBPVVEPE
            grammatical  BPBPTVPSEPE
            grammatical  BTBPTVPXVPSETE
            """);
    }

    [Fact]
    public void DatasetEntry_Shown_NamesWhatIsDownloaded() =>
        _session.Shows("Get-RnnDataset").Split('\n').Select(line => line[..Math.Min(31, line.Length)].TrimEnd()).Where(line => line.Length > 0)
            .ShouldBe(
            [
                "Name                 Download D", "----                 -------- -", "adding                   none T", "airline-passengers       2 KB P", "copy                     none T",
                "etth1                    3 MB L", "imdb                    84 MB F", "reber                    none S", "reber-plain              none S", "temporal-order           none T",
                "temporal-order-3         none T",
            ]);

    [Fact]
    public void CachedFile_Shown_IsARow()
    {
        _session.Set("file", new CachedFile("imdb", CachedFileKind.Dataset, 12_345_678, DateTimeOffset.UnixEpoch, "/cache/imdb.parquet"));

        _session.Shows("$file").Trim('\n').ShouldBe("""
            Name                 Kind              MB Path
            ----                 ----              -- ----
            imdb                 Dataset       12.346 /cache/imdb.parquet
            """);
    }

    [Fact]
    public void Diagnostic_Shown_IsPlaceProblemAndMend() =>
        _session.Shows("(New-RnnModel | Add-Lstm 0).Infer().Diagnostics").Trim('\n').ShouldBe("""
            RNN004 layer 0 'lstm' (Lstm)
                Units is 0; it must be at least 1.
                Give Units a size, such as 32.
            """);

    private static TrainedModel Trained(int epochs) => Small.Trained with
    {
        History = new TrainingHistory([.. Enumerable.Range(1, epochs).Select(i =>
            new EpochResult(i, 1.0 / i, [new("accuracy", i / (i + 1.0))], i > 5 ? 0.5 : null, i > 5 ? [new("accuracy", 0.25)] : [], 1.5))]),
    };
}
