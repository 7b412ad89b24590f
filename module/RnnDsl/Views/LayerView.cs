namespace RnnDsl.PowerShell;

/// <summary>Shows a layer in short.</summary>
public static class LayerView
{
    /// <summary>The layer and its size: <c>Lstm(32)</c>.</summary>
    /// <param name="layer">The layer.</param>
    public static string Short(Layer layer) => LayersText.Of(layer);

    /// <summary>The options that are not those it has by default: <c>return sequences true, dropout 0.2</c>.</summary>
    /// <param name="layer">The layer.</param>
    public static string Options(Layer layer) => LayersText.Options(layer);
}
