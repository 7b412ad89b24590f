namespace RnnDsl.Kernels;

/// <summary>
/// One step of a recurrence for some rows. For every row there are planes of <c>width</c> values: the first hold the
/// sums of the gates.
/// </summary>
/// <param name="units">Size of the state.</param>
/// <param name="seenParts">How many values of a unit of the last output the gates see: one for all, or one each.</param>
internal abstract class RecurrentCell(int units, int seenParts)
{
    /// <summary>Size of the state rounded up to whole vectors; what lies behind the units is never read as a result.</summary>
    public int Width { get; } = PackedMatrix.PaddedWidth(units);

    /// <summary>Size of the state.</summary>
    public int Units => units;

    /// <summary>Number of planes that a row needs from the forward pass to the backward one.</summary>
    public abstract int Planes { get; }

    /// <summary>For the first planes, to which the projected input is added: the gates of the input kernel.</summary>
    public abstract int[] InputGates { get; }

    /// <summary>For every gate of the bias the plane to which it is added.</summary>
    public abstract int[] BiasPlanes { get; }

    /// <summary>Whether there is a cell state beside the output.</summary>
    public virtual bool HasMemory => false;

    /// <summary>How many values of a unit of the last output the gates see: one for all, or one each.</summary>
    public int SeenParts => seenParts;

    /// <summary>Values of all that the gates see of a row.</summary>
    public int SeenStride => SeenParts * Width;

    /// <summary>Values of all planes of a row.</summary>
    public int Stride => Planes * Width;

    /// <summary>Takes the recurrent kernel.</summary>
    public abstract void Load(ReadOnlySpan<float> recurrentKernel);

    /// <summary>From the states before a step to those after it.</summary>
    public abstract void Forward(in StepRows step);

    /// <summary>Lays a bias out by planes.</summary>
    /// <param name="bias">The bias by gates; empty for none.</param>
    /// <param name="planes">All planes of a row.</param>
    public void LoadBias(ReadOnlySpan<float> bias, Span<float> planes)
    {
        planes.Clear();
        for (var gate = 0; gate < bias.Length / units; gate++)
        {
            SpanArithmetic.Add(bias.Slice(gate * units, units), planes[(BiasPlanes[gate] * Width)..]);
        }
    }
}
