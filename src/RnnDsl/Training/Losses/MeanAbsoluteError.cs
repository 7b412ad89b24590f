namespace RnnDsl;

/// <summary>The mean of the absolute errors.</summary>
public sealed record MeanAbsoluteError : NumberLoss;
