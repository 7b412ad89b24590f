namespace RnnDsl;

/// <summary>Carries the shape from layer to layer and collects everything that is wrong on the way.</summary>
internal static class ShapeInference
{
    public static ModelReport Run(ModelDescription model)
    {
        var diagnostics = new List<Diagnostic>();
        if (model.Layers.Count == 0)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCode.NoLayers, "model", "it has no layer.", "Add one, such as Lstm(32)."));
        }

        var names = LayerNames.Of(model.Layers);
        var layers = new List<LayerReport>();
        var flow = Entry(model);
        var head = -1;
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            var findings = new LayerFindings(i, names[i], layer, diagnostics);
            LayerNames.Check(names, i, findings);
            if (layer is Dense { IsHead: true })
            {
                if (head >= 0)
                {
                    findings.Add(DiagnosticCode.TwoHeads, $"it is an output layer, and so is layer {head} '{names[head]}'.", "Keep one of them; a hidden Dense has an activation such as relu or tanh.");
                }

                head = i;
            }

            var before = diagnostics.Count;
            var output = layer.Infer(flow, findings);
            findings.CheckActivity(nameof(Layer.ActivityRegularizer), layer.ActivityRegularizer, output);
            var weights = diagnostics.Count > before || layer.WeightsUnknown(flow) ? [] : layer.WeightsFor(flow);
            findings.CheckWeights(weights);
            var known = diagnostics.Count == before && !layer.WeightsUnknown(flow);
            layers.Add(new LayerReport(i, names[i], layer, flow, output, known ? weights : [], known ? weights.Sum(weight => weight.Size) : null) { States = layer.States });
            flow = output;
        }

        return new ModelReport([.. layers], [.. diagnostics]);
    }

    // An embedding in front says itself that tokens come in.
    private static TensorSpec Entry(ModelDescription model) =>
        model is { Input: UnknownSpec, Layers: [RnnDsl.Embedding, ..] } ? TensorSpec.Tokens : model.Input;
}
