namespace RnnDsl;

/// <summary>
/// Every feature to mean 0 and standard deviation 1, as scikit-learn's <c>StandardScaler</c> and Keras'
/// <c>Normalization</c>; a feature that is constant has its mean taken away and is divided by 1.
/// </summary>
/// <param name="Means">The mean of every feature.</param>
/// <param name="Deviations">The standard deviation of every feature, that of the values themselves and not an estimate; above 0.</param>
public sealed record StandardScaling(ValueList<double> Means, ValueList<double> Deviations) : Scaling
{
    /// <inheritdoc/>
    public override int Features => Means.Count;

    private protected override (double Offset, double Divisor) Of(int feature) => (Means[feature], Deviations[feature]);
}
