using CsCheck;
using RnnDsl.Tests.Storage;

namespace RnnDsl.Tests.Encodings;

public class TextRulesTests
{
    private static readonly Gen<TextEncoderOptions> s_options =
        from unit in Gen.Enum<TextUnit>()
        from letters in Gen.Enum<TextCase>()
        from punctuation in Gen.Enum<PunctuationRule>()
        from ties in Gen.Enum<TokenOrder>()
        from ids in Gen.OneOf(Gen.Const(new ReservedIds()), Gen.Const(new ReservedIds { Start = 0, Unknown = 0, First = 1 }), Gen.Const(new ReservedIds { Start = 3, Unknown = 1, First = 7 }))
        select new TextEncoderOptions
        {
            Unit = unit,
            Length = 0,
            Rules = new() { Case = letters, Punctuation = punctuation },
            Vocabulary = new() { Ties = ties, Ids = ids },
        };

    private static readonly Gen<string> s_text = Gen.String[Gen.Char["aAbBzZ .,'-\t\n<>/\u00c4\u00e4\ud83d\ude00"], 0, 40];

    [Fact]
    public void Decode_WhatEncodeGives_IsTheSameTextToTheEncoder() =>
        Gen.Select(s_options, s_text).Sample((options, text) =>
        {
            var encoder = TextEncoder.Fit([text], options);
            var ids = encoder.Encode(text).AsSpan()[(options.Vocabulary.Ids.Start > 0 ? 1 : 0)..];

            encoder.Encode(encoder.Decode(ids)).ShouldBe(encoder.Encode(text));
        });

    [Fact]
    public void Encode_TextOfTheFit_HasNoIdButThoseOfItsTokens() =>
        Gen.Select(s_options, s_text).Sample((options, text) =>
        {
            var encoder = TextEncoder.Fit([text], options);
            var ids = options.Vocabulary.Ids;

            encoder.Encode(text).ShouldAllBe(id => id == ids.Start || (id >= ids.First && id < encoder.Vocabulary.Size));
            encoder.Encode(text).ShouldNotContain(Vocabulary.PaddingId);
        });

    [Fact]
    public void Load_EncoderWithRules_IsTheOneThatWasSaved() =>
        Gen.Select(s_options, s_text, Gen.Enum<SequenceEnd>(), Gen.Enum<SequenceEnd>()).Sample((options, text, padding, truncating) =>
        {
            using var folder = new TempFolder();
            var encoder = TextEncoder.Fit([text], options with { Padding = padding, Truncating = truncating });
            var trained = SomeTrainedModel.OnTexts with { Encoder = encoder };

            trained.Save(folder.File("m"));

            TrainedModel.Load(folder.File("m")).Encoder.ShouldBe(encoder);
        }, iter: 50);

    [Fact]
    public void Save_EncoderWithoutWishes_IsThatOfTheFirstVersion()
    {
        using var folder = new TempFolder();
        SomeTrainedModel.OnTexts.Save(folder.File("m"));

        SafetensorsFile.Parse(File.ReadAllBytes(folder.File("m"))).Metadata()["encoder"]
            .ShouldBe("""{"type":"text","vocabulary":["the","don\u0027t","gr\u00F6\u00DFe"],"unit":"word","length":12}""");
    }

    [Fact]
    public void Fit_GivenTokens_AreTakenInTheirOrder()
    {
        var options = new TextEncoderOptions { Vocabulary = new() { Tokens = ["rare", "the"] } };
        var encoder = TextEncoder.Fit(["the the the cat"], options);

        encoder.Vocabulary.Tokens.ShouldBe(["rare", "the"]);
        encoder.HasGivenVocabulary.ShouldBeTrue();
        encoder.Encode("the cat").ShouldBe([1, 4, 2]);
    }

    [Fact]
    public void Fit_MinCount_LeavesRarerTokensUnknown()
    {
        var options = new TextEncoderOptions { Vocabulary = new() { MinCount = 2, Ids = new() { Start = 0, Unknown = 4, First = 6 } } };
        var encoder = TextEncoder.Fit(["a a b b b c"], options);

        encoder.Encode("a b c").ShouldBe([7, 6, 4]);
        encoder.Vocabulary.Size.ShouldBe(8);
        encoder.Decode([0, 4, 5, 6]).ShouldBe("<padding> <unknown> <5> b");
    }

    [Fact]
    public void Check_EverythingWrong_IsReportedAtOnce()
    {
        var options = new TextEncoderOptions
        {
            Words = 3,
            Padding = (SequenceEnd)7,
            Truncating = (SequenceEnd)7,
            Rules = new() { Case = (TextCase)9, Punctuation = PunctuationRule.Keep, Filter = "\ud83d\ude00" },
            Vocabulary = new() { MinCount = 0, Ties = (TokenOrder)9, Tokens = ["a", "", "a"], Ids = new() { Start = 3, Unknown = -1 } },
        };

        options.Check().Select(problem => problem.Where).ShouldBe(
            ["Words", "Padding", "Truncating", "Case", "Filter", "Filter", "Start", "Unknown", "MinCount", "Ties", "Tokens", "Tokens"]);
    }

    [Theory]
    [InlineData(2, 2, 3, "Unknown")]
    [InlineData(0, 0, 0, "First")]
    [InlineData(0, 3, 3, "Unknown")]
    public void Check_ReservedIdsThatCollide_AreReported(int start, int unknown, int first, string where) =>
        new ReservedIds { Start = start, Unknown = unknown, First = first }.Check().Select(problem => problem.Where).ShouldBe([where]);

    [Fact]
    public void Check_GivenTokens_GoWithWordsAndWithoutMinCount()
    {
        var given = new TextEncoderOptions { Words = 4, Vocabulary = new() { Tokens = ["a", "b"], MinCount = 2 } };

        given.Check().Select(problem => problem.Where).ShouldBe(["Words", "MinCount"]);
        (given with { Words = 5, Vocabulary = new() { Tokens = ["a", "b"] } }).Check().ShouldBeEmpty();
    }

    [Fact]
    public void Check_FilterOfCharactersThatStay_IsReported() =>
        new TextEncoderOptions { Unit = TextUnit.Character, Rules = new() { Filter = "." } }.Check().Single().Where.ShouldBe("Filter");
}
