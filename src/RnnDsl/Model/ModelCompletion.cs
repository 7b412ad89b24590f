namespace RnnDsl;

/// <summary>Fits a description to a data set.</summary>
public static class ModelCompletion
{
    private const int EmbeddingSize = 32;

    /// <summary>
    /// The description completed for a data set: its input, an <see cref="Embedding"/> of 32 values in front where
    /// the data are tokens, and an output layer for its labels behind where the last layer is not one (a Dense
    /// with sigmoid, softmax or linear activation is). What is there already is left as it is.
    /// </summary>
    /// <param name="model">The description.</param>
    /// <param name="dataset">The data set.</param>
    public static ModelDescription For(this ModelDescription model, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dataset);
        if (model.Layers.Count == 0)
        {
            return model;
        }

        if (dataset.Encoder is TextEncoder text && model is { Input: UnknownSpec or TokenSpec, Layers: not [Embedding, ..] })
        {
            model = model with { Layers = [new Embedding(text.Vocabulary.Size, EmbeddingSize), .. model.Layers] };
        }

        if (model.Input is UnknownSpec)
        {
            model = model with { Input = dataset.Encoder.Spec };
        }

        return EndsWithOutput(model) ? model : model.Add(dataset.Labels.Head);
    }

    /// <summary>Everything that is wrong with a completed description itself and with its fit to a data set.</summary>
    /// <param name="model">The completed description.</param>
    /// <param name="dataset">The data set.</param>
    public static ValueList<Diagnostic> Check(this ModelDescription model, Dataset dataset)
    {
        var report = model.Infer();
        return report.Layers.Count == 0
            ? report.Diagnostics
            : [.. report.DiagnosticsWithOpenInput, .. InputMismatch(report.Layers[0], dataset), .. HeadMismatch(report, dataset)];
    }

    /// <summary>Everything that keeps a trained model from being used with a data set.</summary>
    /// <param name="trained">The trained model.</param>
    /// <param name="dataset">The data set.</param>
    public static ValueList<Diagnostic> Check(this TrainedModel trained, Dataset dataset)
    {
        var found = new List<Diagnostic>();
        if (dataset.Encoder != trained.Encoder)
        {
            found.Add(new(DiagnosticCode.InputMismatch, $"data set '{dataset.Name}'", "it is encoded otherwise than the one the model was trained on, so its numbers mean other things.", "Make it with the encoder and the options of the model's own data set."));
        }

        if (dataset.Labels != trained.Labels)
        {
            found.Add(new(DiagnosticCode.HeadMismatch, $"data set '{dataset.Name}'", $"it is labelled with {dataset.Labels.Description}, and the model was trained with {trained.Labels.Description}.", "Use a data set with the same labels in the same order."));
        }

        return [.. found];
    }

    private static bool EndsWithOutput(ModelDescription model) =>
        model.Layers[^1] is Dense dense
        && (dense.Activation == Activation.Sigmoid || dense.Activation == Activation.Softmax
            || dense.Activation == Activation.Linear || !dense.Activation.IsKnown);

    private static IEnumerable<Diagnostic> InputMismatch(LayerReport first, Dataset dataset)
    {
        if (!Fits(first.Input, dataset.Encoder))
        {
            yield return new(DiagnosticCode.InputMismatch, "model", $"its input is {first.Input}, and the sequences of data set '{dataset.Name}' are {dataset.Encoder.Spec}.", "Leave the input of the model open, or give it that of the data set.");
        }
        else if (dataset.Encoder is TextEncoder text && first.Layer is Embedding { InputDim: >= 1 } embedding
            && embedding.InputDim < text.Vocabulary.Size)
        {
            yield return new(DiagnosticCode.InputMismatch, $"layer {first.Index} '{first.Name}' ({nameof(Embedding)})", $"its InputDim is {embedding.InputDim}, and the ids of data set '{dataset.Name}' go up to {text.Vocabulary.Size - 1}.", $"Use Embedding({text.Vocabulary.Size}, ...), or encode the data set with fewer words.") { LayerIndex = first.Index, LayerName = first.Name };
        }
    }

    // An open input fits everything; inference says where that is not enough.
    private static bool Fits(TensorSpec input, InputEncoder encoder) => (input, encoder) switch
    {
        (UnknownSpec, _) => true,
        (TokenSpec tokens, TextEncoder) => FitsLength(tokens.Length, encoder),
        (SequenceSpec sequence, NumberEncoder numbers) =>
            FitsLength(sequence.Length, encoder) && (sequence.Features.IsFree || sequence.Features == numbers.Features),
        _ => false,
    };

    private static bool FitsLength(Dimension length, InputEncoder encoder) => length.IsFree || length == encoder.Length;

    private static IEnumerable<Diagnostic> HeadMismatch(ModelReport report, Dataset dataset)
    {
        var last = report.Layers[^1];
        var needed = dataset.Labels.Head;
        var problem = last.Output switch
        {
            SequenceSpec sequence => $"the output is still a sequence {sequence}.",
            VectorSpec when last.Layer is not Dense => $"the last layer is no {nameof(Dense)}.",
            // An activation that is not known has a finding of its own, which is enough when the units are right.
            VectorSpec when last.Layer is Dense dense && (dense.Units != needed.Units || (dense.Activation.IsKnown && dense.Activation != needed.Activation)) =>
                $"it gives {dense.Units} values with activation {dense.Activation}, and data set '{dataset.Name}' has {dataset.Labels.Description}.",
            _ => "",
        };
        if (problem.Length > 0)
        {
            var mend = last.Output is SequenceSpec
                ? "Leave ReturnSequences off on the last recurrent layer, or add GlobalMaxPooling1D in front of the output layer."
                : $"End with Dense({needed.Units}, {needed.Activation}), or leave the output layer out: it is added for the data set.";
            yield return new(DiagnosticCode.HeadMismatch, $"layer {last.Index} '{last.Name}' ({last.Layer.GetType().Name})", problem, mend) { LayerIndex = last.Index, LayerName = last.Name };
        }
    }
}
