namespace RnnDsl;

/// <summary>Fits a description to a data set.</summary>
public static class ModelCompletion
{
    private const int EmbeddingSize = 32;

    /// <summary>The description completed for a data set and the options that it suggests, <see cref="Dataset.Defaults"/>.</summary>
    /// <inheritdoc cref="For(ModelDescription, Dataset, TrainingOptions)"/>
    public static ModelDescription For(this ModelDescription model, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return model.For(dataset, dataset.Defaults);
    }

    /// <summary>
    /// The description completed for a data set: its input, an <see cref="Embedding"/> of 32 values in front where
    /// the data are tokens, and an output layer for its labels and the loss behind where the last layer is not one. A
    /// Dense with sigmoid, softmax or linear activation is one, and where the labels are numbers every Dense that gives
    /// as many. What is there already is left as it is.
    /// </summary>
    /// <param name="model">The description.</param>
    /// <param name="dataset">The data set.</param>
    /// <param name="options">How it will be trained; of these the loss counts.</param>
    public static ModelDescription For(this ModelDescription model, Dataset dataset, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
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

        return OutputLayer.Ends(model, dataset.Labels) ? model : model.Add(options.Loss.HeadFor(dataset.Labels));
    }

    /// <summary>
    /// Everything that is wrong with a completed description itself and with its fit to a data set and the options that
    /// it suggests, <see cref="Dataset.Defaults"/>.
    /// </summary>
    /// <inheritdoc cref="Check(ModelDescription, Dataset, TrainingOptions)"/>
    public static ValueList<Diagnostic> Check(this ModelDescription model, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return model.Check(dataset, dataset.Defaults);
    }

    /// <summary>
    /// Everything that is wrong with a completed description itself and with its fit to a data set and to how it will be
    /// trained: the output layer must be the one that the loss takes, and where a layer is
    /// <see cref="RecurrentLayer.Stateful"/>, the examples must come in order and fill every batch.
    /// </summary>
    /// <param name="model">The completed description.</param>
    /// <param name="dataset">The data set.</param>
    /// <param name="options">How it will be trained; see <see cref="TrainingOptions.Check(Dataset)"/> for what is wrong with these.</param>
    public static ValueList<Diagnostic> Check(this ModelDescription model, Dataset dataset, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        var report = model.Infer();
        return report.Layers.Count == 0
            ? report.Diagnostics
            : [.. report.DiagnosticsWithOpenInput, .. InputMismatch(report.Layers[0], dataset), .. OutputLayer.Mismatch(report.Layers[^1], dataset, options.Loss), .. StatefulTraining.Check(report, dataset, options)];
    }

    /// <summary>Everything that keeps a trained model from being used with a data set.</summary>
    /// <param name="trained">The trained model.</param>
    /// <param name="dataset">The data set.</param>
    public static ValueList<Diagnostic> Check(this TrainedModel trained, Dataset dataset)
    {
        var found = new List<Diagnostic>();
        if (dataset.Encoder != trained.Encoder)
        {
            found.Add(new(DiagnosticCode.InputMismatch, $"data set '{dataset.Name}'", "it is encoded otherwise than the one the model was trained on, so its numbers mean other things.", "Use the data set that the model was trained on, or import the rows as the model reads them: Datasets.Import(path, options, trained) (Import-RnnDataset ... -Like $trained)."));
        }

        if (dataset.Labels != trained.Labels)
        {
            found.Add(new(DiagnosticCode.HeadMismatch, $"data set '{dataset.Name}'", $"it is labelled with {dataset.Labels.Description}, and the model was trained with {trained.Labels.Description}.", "Use a data set with the same labels in the same order."));
        }

        return [.. found];
    }

    /// <summary>Everything that keeps a trained model from being trained on with a data set and options.</summary>
    /// <param name="trained">The trained model.</param>
    /// <param name="dataset">The data set.</param>
    /// <param name="options">How it will be trained; the loss must suit the output layer that is there.</param>
    public static ValueList<Diagnostic> Check(this TrainedModel trained, Dataset dataset, TrainingOptions options)
    {
        var found = trained.Check(dataset);
        return found.Count > 0 ? found : trained.Model.Check(dataset, options);
    }

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
        (SequenceSpec sequence, { Spec: SequenceSpec given }) =>
            FitsLength(sequence.Length, encoder) && (sequence.Features.IsFree || sequence.Features == given.Features),
        _ => false,
    };

    private static bool FitsLength(Dimension length, InputEncoder encoder) => length.IsFree || length == encoder.Length;
}
