namespace RnnDsl.Kernels;

/// <summary>What the weights of a model add to its loss.</summary>
internal static class WeightPenalty
{
    /// <summary>The sum over all weights.</summary>
    /// <param name="trained">A model whose parts fit together.</param>
    public static double Of(TrainedModel trained)
    {
        var penalised =
            from layer in trained.Model.Infer().Layers
            from spec in layer.Weights
            where !spec.Regularizer.IsNone
            select (Name: $"{layer.Name}/{spec.Name}", spec.Regularizer);
        return penalised.Sum(weight => weight.Regularizer.PenaltyOf(trained.Weights.Single(w => w.Name == weight.Name)));
    }
}
