namespace RnnDsl.Kernels;

/// <summary>The curve of recall over the share of false alarms at Keras' 200 thresholds, and the area under it.</summary>
internal sealed class RocCurve
{
    private const int Thresholds = 200;

    // How many probabilities are above a threshold and not above the next; the first is below 0, the last above 1.
    private readonly long[] _positives = new long[Thresholds];
    private readonly long[] _negatives = new long[Thresholds];

    /// <summary>
    /// The area, the curve being straight between the thresholds; 0 when all probabilities are of one kind.
    /// </summary>
    public double Area
    {
        get
        {
            var (positives, negatives) = (_positives.Sum(), _negatives.Sum());
            if (positives == 0 || negatives == 0)
            {
                return 0;
            }

            // From the last threshold, which nothing is above, to the first.
            var (area, right) = (0.0, 0L);
            for (var i = Thresholds - 1; i >= 0; i--)
            {
                area += (double)_negatives[i] / negatives * (right + (0.5 * _positives[i])) / positives;
                right += _positives[i];
            }

            return area;
        }
    }

    /// <summary>Counts a probability.</summary>
    /// <param name="probability">The probability; compared with the thresholds in single precision, as Keras does it.</param>
    /// <param name="should">Whether it should be large.</param>
    public void Add(float probability, bool should)
    {
        var above = (int)MathF.Ceiling(Math.Clamp(probability, 0, 1) * (Thresholds - 1)) - 1;
        (should ? _positives : _negatives)[Math.Max(0, above)]++;
    }
}
