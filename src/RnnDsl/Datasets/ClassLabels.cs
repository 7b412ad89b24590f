namespace RnnDsl;

/// <summary>The classes that the examples of a data set belong to.</summary>
/// <param name="Names">The name of every class, two or more; the second of two is the positive one.</param>
public sealed record ClassLabels(ValueList<string> Names) : Labels(Names)
{
    /// <summary>Whether there are two classes, so that one probability tells.</summary>
    public bool IsBinary => Names.Count == 2;

    /// <summary>
    /// Weights for <see cref="TrainingOptions.ClassWeights"/> by the names of the classes: <c>[new("positive", 2)]</c>. A class
    /// that is not named counts 1.
    /// </summary>
    /// <param name="weights">Names of classes, in their case, each at most once, and how much an example of them counts.</param>
    /// <exception cref="InvalidDescriptionException">There is no class of a name.</exception>
    public ValueList<double> ClassWeights(IEnumerable<KeyValuePair<string, double>> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var given = weights.ToDictionary();
        InvalidDescriptionException.ThrowIfAny(given.Keys.Except(Names).Select(name => new Diagnostic(
            DiagnosticCode.LabelMismatch,
            nameof(TrainingOptions.ClassWeights),
            $"there is no class '{name}'.",
            NearestName.Mend(name, Names))));
        return [.. Names.Select(name => given.GetValueOrDefault(name, 1))];
    }

    internal override string Description => $"{Names.Count} classes ({this})";

    internal override Loss Loss => IsBinary ? new BinaryCrossentropy() : new SparseCategoricalCrossentropy();

    internal override ValueList<Metric> Metrics => [new Accuracy()];

    internal override string ProblemOf(Targets targets)
    {
        if (targets is not ClassTargets { Classes: var classes })
        {
            return $"The targets of the examples are {targets}, and classes are needed: {this}.";
        }

        var wrong = classes.AsSpan().IndexOfAnyExceptInRange(0, Names.Count - 1);
        return wrong < 0 ? "" : $"Example {wrong} has class {classes[wrong]}, and the classes go from 0 to {Names.Count - 1}.";
    }

    internal override Prediction Read(string text, ReadOnlySpan<float> outputs)
    {
        ValueList<double> scores = [.. outputs.ToArray().Select(score => (double)score)];
        var best = ClassOf(outputs);
        return new ClassPrediction(text, Names[best], scores.Count == 1 ? scores[0] : scores[best], scores);
    }

    /// <summary>The class that probabilities mean: above one half the second, or the first of the largest.</summary>
    internal static int ClassOf(ReadOnlySpan<float> probabilities)
    {
        if (probabilities.Length == 1)
        {
            return probabilities[0] > 0.5f ? 1 : 0;
        }

        var best = 0;
        for (var i = 1; i < probabilities.Length; i++)
        {
            best = probabilities[i] > probabilities[best] ? i : best;
        }

        return best;
    }
}
