namespace RnnDsl;

/// <summary>Compares trained models by examples that they were not trained on.</summary>
public static class ModelComparing
{
    /// <summary>Compares trained models by the test part of a data set.</summary>
    /// <param name="models">The models, whose labels and encoder are those of the data set.</param>
    /// <param name="dataset">The data set.</param>
    /// <exception cref="InvalidDescriptionException">A model has other labels or another encoder than the data set.</exception>
    /// <exception cref="ArgumentException">The data set has no test part.</exception>
    public static ModelComparison Compare(this IEnumerable<NamedModel> models, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(models);
        var all = models.ToValueList();
        return ModelComparison.Of(all, [.. all.Select(model => model.Trained.Evaluate(dataset))]);
    }

    /// <summary>Compares trained models under the names that <see cref="NamedModel.Of"/> gives them.</summary>
    /// <inheritdoc cref="Compare(IEnumerable{NamedModel}, Dataset)"/>
    public static ModelComparison Compare(this IEnumerable<TrainedModel> models, Dataset dataset) => NamedModel.Of(models).Compare(dataset);
}
