namespace RnnDsl.Kernels;

/// <summary>Checks that the parts of a trained model fit together; they may have been put together by hand.</summary>
internal static class ModelCheck
{
    /// <summary>The layers and the weights by name, all of the right shape.</summary>
    /// <exception cref="InvalidDescriptionException">The description is wrong.</exception>
    /// <exception cref="ArgumentException">Weights, encoder or labels do not fit the description.</exception>
    public static (ValueList<LayerReport> Layers, IReadOnlyDictionary<string, Weight> Weights) Parts(TrainedModel trained)
    {
        var report = trained.Model.Infer();
        var problems = report.DiagnosticsWithOpenInput;
        if (problems.Count > 0)
        {
            throw new InvalidDescriptionException(problems);
        }

        var weights = trained.Weights.ToDictionary(weight => weight.Name);
        foreach (var layer in report.Layers)
        {
            foreach (var spec in layer.Weights)
            {
                CheckWeight($"{layer.Name}/{spec.Name}", spec, weights);
            }
        }

        CheckInput(report.Layers[0], trained.Encoder);
        CheckOutput(report.Layers[^1].Output, trained.Labels, trained.Options.Loss);
        return (report.Layers, weights);
    }

    private static void CheckWeight(string name, WeightSpec spec, Dictionary<string, Weight> weights)
    {
        if (!weights.TryGetValue(name, out var weight) || !weight.Shape.Equals(spec.Shape) || weight.Values.Count != spec.Size)
        {
            throw new ArgumentException($"The model needs a weight '{name}' of shape ({string.Join(", ", spec.Shape)}), and there is {(weight is null ? "none" : $"one of shape ({string.Join(", ", weight.Shape)}) with {weight.Values.Count} values")}. Use the weights that were trained with it.");
        }
    }

    private static void CheckInput(LayerReport first, InputEncoder encoder)
    {
        var fits = (first.Input, encoder) switch
        {
            (TokenSpec, TextEncoder) => true,
            (SequenceSpec sequence, { Spec: SequenceSpec given }) => sequence.Features == given.Features,
            _ => false,
        };
        if (!fits)
        {
            throw new ArgumentException($"The model reads {first.Input}, and its encoder gives {encoder.Spec}. Use the encoder that it was trained with.");
        }
    }

    private static void CheckOutput(TensorSpec output, Labels labels, Loss loss)
    {
        var size = output is VectorSpec vector ? vector.Features.Size : 0;
        if (size != labels.Names.Count && !(size == 1 && labels is ClassLabels { IsBinary: true }))
        {
            var head = loss.HeadFor(labels);
            throw new ArgumentException($"The output of the model is {output}, and the labels are {labels.Description}. End it with Dense({head.Units}, {head.Activation}).");
        }
    }
}
