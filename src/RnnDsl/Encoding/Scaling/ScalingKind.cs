namespace RnnDsl;

/// <summary>How numbers are brought near 1; see <see cref="Scaling.Fit(ScalingKind, ValueSequences, bool)"/>.</summary>
public enum ScalingKind
{
    /// <summary>They are taken as they are.</summary>
    None,

    /// <summary>To mean 0 and standard deviation 1; a <see cref="StandardScaling"/>.</summary>
    Standard,

    /// <summary>To the range from 0 to 1; a <see cref="MinMaxScaling"/>.</summary>
    MinMax,
}
