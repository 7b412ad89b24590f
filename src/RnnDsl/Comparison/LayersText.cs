using System.Globalization;

namespace RnnDsl;

/// <summary>The layers of a model in a few words: <c>Embedding(32) -> Lstm(32) -> Dense(1)</c>.</summary>
internal static class LayersText
{
    public static string Of(ModelDescription model) => string.Join(" -> ", model.Layers.Select(Of));

    private static string Of(Layer layer) => $"{layer.GetType().Name}{Size(layer)}";

    private static string Size(Layer layer) => layer switch
    {
        Embedding embedding => $"({embedding.OutputDim})",
        RecurrentLayer recurrent => $"({recurrent.Units})",
        Dense dense => $"({dense.Units})",
        Bidirectional both => $"({Of(both.Layer)})",
        TimeDistributed each => $"({Of(each.Layer)})",
        Dropout dropout => string.Create(CultureInfo.InvariantCulture, $"({dropout.Rate})"),
        SpatialDropout1D dropout => string.Create(CultureInfo.InvariantCulture, $"({dropout.Rate})"),
        _ => "",
    };
}
