using RnnDsl.Golden;

namespace RnnDsl.Tests.Encodings;

/// <summary>Texts encoded as Keras' documentation says, by a script that shares no code with the encoder.</summary>
public class TextGoldenTests
{
    private static readonly Golden s_golden = GoldenFile.Read<Golden>("Texts", "texts");

    public static TheoryData<string> Names => [.. s_golden.Cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_Texts_HasTheVocabularyOfKeras(string name)
    {
        var one = s_golden.Cases.Single(one => one.Name == name);

        TextEncoder.Fit(s_golden.Texts, one.Options).Vocabulary.Tokens.ShouldBe(one.Tokens);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Encode_TextsKnownAndNew_HasTheIdsOfKeras(string name)
    {
        var one = s_golden.Cases.Single(one => one.Name == name);
        var encoder = TextEncoder.Fit(s_golden.Texts, one.Options);

        foreach (var (text, ids) in s_golden.Texts.Concat(s_golden.New).Zip(one.Ids))
        {
            encoder.Encode(text).ToArray().ShouldBe(ids, text);
        }
    }

    [Fact]
    public void Presets_OfKeras_AreThoseOfTheCases()
    {
        Preset("Tokenizer").ShouldBe(TextEncoderOptions.Tokenizer);
        Preset("TextVectorization").ShouldBe(TextEncoderOptions.TextVectorization);

        static TextEncoderOptions Preset(string name) =>
            s_golden.Cases.Single(one => one.Name == name).Options with { Words = int.MaxValue, Length = 0 };
    }

    private sealed record Golden(string[] Texts, string[] New, Case[] Cases);

    private sealed record Case(string Name, TextEncoderOptions Options, string[] Tokens, int[][] Ids);
}
