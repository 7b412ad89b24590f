namespace RnnDsl;

/// <summary>Texts in their final order and what belongs to each.</summary>
internal sealed record TextPart(string[] Texts, Targets Targets)
{
    public static TextPart Of(LabelledText[] texts) => new(
        Array.ConvertAll(texts, text => text.Text),
        new ClassTargets(texts.Select(text => text.Class).ToValueList()));
}
