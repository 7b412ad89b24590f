namespace RnnDsl;

/// <summary>How values of classes become one.</summary>
public enum MetricAverage
{
    /// <summary>The mean over the classes.</summary>
    Macro,

    /// <summary>The value of all decisions together, whatever their class.</summary>
    Micro,

    /// <summary>The mean over the classes, each weighted by how many examples it has.</summary>
    Weighted,
}
