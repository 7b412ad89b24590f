namespace RnnDsl;

/// <summary>The mean of the squared errors.</summary>
public sealed record MeanSquaredError : NumberLoss;
