namespace RnnDsl;

/// <summary>The root of the mean squared error, Keras' metric <c>RootMeanSquaredError</c>.</summary>
public sealed record Rmse : NumberMetric
{
    /// <inheritdoc/>
    public override string Name => "root_mean_squared_error";

    internal override string ShortName => "rmse";

    internal override string Label => "RMSE";
}
