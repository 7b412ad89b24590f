namespace RnnDsl;

/// <summary>The mean squared error, Keras' metric <c>MeanSquaredError</c>; the loss is <see cref="MeanSquaredError"/>.</summary>
public sealed record Mse : NumberMetric
{
    /// <inheritdoc/>
    public override string Name => "mean_squared_error";

    internal override string ShortName => "mse";

    internal override string Label => "MSE";
}
