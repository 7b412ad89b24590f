namespace RnnDsl;

/// <summary>The last layer of a model: what labels and loss need, and what is there.</summary>
internal static class OutputLayer
{
    private static readonly Loss[] s_losses =
    [
        new BinaryCrossentropy(), new BinaryCrossentropy { FromLogits = true },
        new SparseCategoricalCrossentropy(), new SparseCategoricalCrossentropy { FromLogits = true },
    ];

    /// <summary>Whether the last layer may be meant as the output.</summary>
    public static bool Ends(ModelDescription model, Labels labels) =>
        model.Layers[^1] is Dense dense
        && (dense.Activation == Activation.Sigmoid || dense.Activation == Activation.Softmax
            || dense.Activation == Activation.Linear || !dense.Activation.IsKnown || IsOfNumbers(dense, labels));

    /// <summary>What is wrong with the last layer, if anything is.</summary>
    public static IEnumerable<Diagnostic> Mismatch(LayerReport last, Dataset dataset, Loss loss)
    {
        var needed = loss.HeadFor(dataset.Labels);
        var problem = last.Output switch
        {
            SequenceSpec sequence => $"the output is still a sequence {sequence}.",
            VectorSpec when last.Layer is not Dense => $"the last layer is no {nameof(Dense)}.",
            VectorSpec when last.Layer is Dense dense && !Fits(dense, needed, dataset.Labels) =>
                $"it gives {dense.Units} values with activation {dense.Activation}, and data set '{dataset.Name}' has {dataset.Labels.Description}{LogitsOf(loss)}.",
            _ => "",
        };
        if (problem.Length > 0)
        {
            var mend = last.Output is SequenceSpec
                ? "Leave ReturnSequences off on the last recurrent layer, or add GlobalMaxPooling1D in front of the output layer."
                : $"End with Dense({needed.Units}, {needed.Activation}), or leave the output layer out: it is added for the data set.{OtherLoss(last.Layer, dataset.Labels)}";
            yield return new(DiagnosticCode.HeadMismatch, $"layer {last.Index} '{last.Name}' ({last.Layer.GetType().Name})", problem, mend) { LayerIndex = last.Index, LayerName = last.Name };
        }
    }

    // An activation that is not known has a finding of its own, which is enough when the units are right. Numbers may
    // have any activation, such as softplus for those that are never below 0.
    private static bool Fits(Dense dense, Dense needed, Labels labels) =>
        dense.Units == needed.Units && (dense.Activation == needed.Activation || !dense.Activation.IsKnown || labels is NumberLabels);

    private static bool IsOfNumbers(Dense dense, Labels labels) => labels is NumberLabels && dense.Units == labels.Names.Count;

    // The layer may be right and the loss forgotten.
    private static string OtherLoss(Layer layer, Labels labels) =>
        s_losses.FirstOrDefault(loss => loss.ProblemOf(labels).Length == 0 && layer is Dense dense && Fits(dense, loss.HeadFor(labels), labels)) is { } suited
            ? $" As it stands it suits {suited}."
            : "";

    private static string LogitsOf(Loss loss) => loss.TakesLogits ? ", of which the loss takes logits" : "";
}
