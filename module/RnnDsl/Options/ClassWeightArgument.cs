using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>What <c>-ClassWeight</c> takes: numbers in the order of the labels, or a table by their names.</summary>
public sealed class ClassWeightArgument
{
    private readonly double[] _inOrder = [];
    private readonly Dictionary<string, double> _byName = [];

    /// <summary>Weights in the order of the labels.</summary>
    /// <param name="inOrder">The weights.</param>
    public ClassWeightArgument(double[] inOrder) => _inOrder = inOrder;

    /// <summary>Weights by the names of the classes: <c>@{ positive = 2 }</c>.</summary>
    /// <param name="byName">Names and weights.</param>
    public ClassWeightArgument(IDictionary byName)
    {
        ArgumentNullException.ThrowIfNull(byName);
        foreach (DictionaryEntry entry in byName)
        {
            _byName[string.Create(CultureInfo.InvariantCulture, $"{entry.Key}")] = (double)LanguagePrimitives.ConvertTo(entry.Value, typeof(double), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The weights in the order of labels; numbers of which there are too few or too many are refused with the rest.</summary>
    internal ValueList<double> For(Labels labels) => _inOrder.Length == 0 && labels is ClassLabels classes
        ? classes.ClassWeights(_byName)
        : [.. _inOrder.Concat(_byName.Values)];
}
