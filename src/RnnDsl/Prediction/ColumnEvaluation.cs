namespace RnnDsl;

/// <summary>How far the forecasts of one column are from what was, in its own unit, over all windows and steps.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Mae">The mean absolute error.</param>
/// <param name="Rmse">The root of the mean squared error.</param>
/// <param name="StepMae">The mean absolute error of every step ahead, the first first.</param>
public sealed record ColumnEvaluation(string Column, double Mae, double Rmse, ValueList<double> StepMae)
{
    /// <summary>The column in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Column}: mae {Mae:G4}  rmse {Rmse:G4}");
}
