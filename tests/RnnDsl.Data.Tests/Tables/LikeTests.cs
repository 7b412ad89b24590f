namespace RnnDsl.Data.Tests.Tables;

/// <summary>New rows, read by an encoder and with labels that are there already.</summary>
public sealed class LikeTests : TemporaryFolder
{
    private ImportOptions Options => new("text", "label") { TestSplit = 0, CacheFolder = Cache };

    private Dataset Old => Datasets.Import(Write("old.csv", "text,label\ngood film,a\nbad film,b\ngood,c\n"), Options with { Length = 4 });

    [Fact]
    public void ImportLike_NewWordsAndFewerLabels_KeepVocabularyAndLabels()
    {
        var old = Old;

        var dataset = Like("text,label\nbad,c\na new film,b\n", Options with { TestSplit = 1 }, old);

        (dataset.Encoder, dataset.Labels, dataset.Training.Count).ShouldBe((old.Encoder, old.Labels, 0));
        dataset.Test.ShouldBe(new Examples(((TextEncoder)old.Encoder).EncodeAll(["bad", "a new film"]), new ClassTargets([2, 1])));
        Like("text,label\nbad,c\na new film,b\n", Options, old).Training.Count.ShouldBe(2);
    }

    [Fact]
    public void ImportLike_Series_AreScaledAsTheOthers()
    {
        object Row(double value, double label) => new Dictionary<string, object> { ["x"] = new[] { value, value + 1 }, ["y"] = label };
        var options = new ImportOptions(["x"], "y") { LabelType = LabelType.Number, Scaling = ScalingKind.MinMax, TestSplit = 0 };
        var old = Datasets.OfRows("old", [Row(0, 0.5), Row(9, 1.5)], Value, options);

        var dataset = Datasets.OfRows("new", [Row(20, 3.5)], Value, new ImportOptions(["x"], "y") { TestSplit = 1 }, old.Encoder, old.Labels, new ProgressLog(), TestContext.Current.CancellationToken);

        dataset.Test.ShouldBe(new Examples(ValueSequences.Of(1, [[2f, 2.1f]]), new NumberTargets([3.5f])));

        static object? Value(object row, string column) => ((Dictionary<string, object>)row).GetValueOrDefault(column);
    }

    [Fact]
    public void ImportLike_UnknownLabel_NamesTheRow()
    {
        var e = Should.Throw<DataException>(() => Like("text,label\nbad,c\nfilm,d\n", Options, Old));

        (e.Row, e.Column).ShouldBe((3, "label"));
        e.Message.ShouldContain("'d' is none of the labels");
    }

    [Fact]
    public void ImportLike_WhatTheEncoderSays_IsRefused() =>
        Should.Throw<InvalidDescriptionException>(() => Like(
                "text,label\nbad,c\n",
                Options with { Encoding = TextEncoderOptions.TextVectorization, Words = 9, Length = 3, LabelType = LabelType.Class, TestSplit = 1.5 },
                Old))
            .Diagnostics.Select(problem => problem.Where).ShouldBe(["TestSplit", "Encoding", "Words", "Length", "LabelType"]);

    [Fact]
    public void ImportLike_OtherKindOfInput_IsRefused()
    {
        var old = Old;

        Should.Throw<InvalidDescriptionException>(() => Like("text,label\n1,c\n", Options with { Text = "", Series = ["text"] }, old)).Message.ShouldContain("the model reads texts");
        Should.Throw<InvalidDescriptionException>(() => Like("text,label\nx,c\n", Options, old with { Encoder = new NumberEncoder(1) })).Message.ShouldContain("sequences of numbers");
        Should.Throw<InvalidDescriptionException>(() => Like("text,label\nx,c\n", Options, old with { Labels = new NumberLabels(["u", "v"]) })).Message.ShouldContain("a column holds one");
    }

    [Fact]
    public void Import_AllHeldOutWithoutAModel_IsRefused() =>
        Should.Throw<InvalidDescriptionException>(() => Datasets.Import(Write("old.csv", "text,label\nx,a\n"), Options with { TestSplit = 1 })).Diagnostics.ShouldHaveSingleItem().Where.ShouldBe("TestSplit");

    private Dataset Like(string rows, ImportOptions options, Dataset like) =>
        Datasets.ImportAll([Write("new.csv", rows)], options, like.Encoder, like.Labels, new ProgressLog(), TestContext.Current.CancellationToken);
}
