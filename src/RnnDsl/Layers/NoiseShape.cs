namespace RnnDsl;

/// <summary>
/// Along which axes of <c>(batch, time, features)</c> a <see cref="Dropout"/> drops all or nothing: those that have
/// size 1 in Keras' <c>noise_shape</c>.
/// </summary>
[Flags]
public enum NoiseShape
{
    /// <summary>Every value is dropped for itself.</summary>
    Full = 0,

    /// <summary><c>(1, time, features)</c>: the same in all examples of a batch.</summary>
    OneBatch = 1,

    /// <summary><c>(batch, 1, features)</c>: a feature is dropped at all time steps, as by <see cref="SpatialDropout1D"/>.</summary>
    OneTime = 2,

    /// <summary><c>(batch, time, 1)</c>: a time step is dropped whole.</summary>
    OneFeature = 4,
}
