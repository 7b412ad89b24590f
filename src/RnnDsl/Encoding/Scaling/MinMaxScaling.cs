namespace RnnDsl;

/// <summary>
/// The range of every feature in the training part to that from 0 to 1, as scikit-learn's <c>MinMaxScaler</c>; other
/// values may lie outside. A feature that is constant has its value taken away and is divided by 1.
/// </summary>
/// <param name="Minima">The least value of every feature.</param>
/// <param name="Ranges">The greatest value of every feature less the least; above 0.</param>
public sealed record MinMaxScaling(ValueList<double> Minima, ValueList<double> Ranges) : Scaling
{
    /// <inheritdoc/>
    public override int Features => Minima.Count;

    private protected override (double Offset, double Divisor) Of(int feature) => (Minima[feature], Ranges[feature]);
}
