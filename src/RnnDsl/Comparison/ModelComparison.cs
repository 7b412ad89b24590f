namespace RnnDsl;

/// <summary>Trained models beside one another, the best first where they can be compared.</summary>
/// <param name="Models">The models.</param>
public sealed record ModelComparison(ValueList<ComparedModel> Models)
{
    /// <summary>Compares what trained models were measured with while they were trained.</summary>
    /// <inheritdoc cref="Of(IEnumerable{NamedModel})"/>
    public static ModelComparison Of(IEnumerable<TrainedModel> models) => Of(NamedModel.Of(models));

    /// <summary>
    /// Compares what trained models were measured with while they were trained. The least validation loss comes first
    /// (of models without a validation part the least loss); where the losses are of several kinds, the first metric that
    /// all have tells, and without one the order stays.
    /// </summary>
    /// <param name="models">The models.</param>
    public static ModelComparison Of(IEnumerable<NamedModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return Of(models.ToValueList(), []);
    }

    /// <summary>The same with what each was measured with over a held-out part, which then tells.</summary>
    /// <param name="models">The models.</param>
    /// <param name="tests">One a model, or none at all.</param>
    internal static ModelComparison Of(ValueList<NamedModel> models, ValueList<Evaluation> tests)
    {
        var differences = OptionDifferences.Of([.. models.Select(model => model.Trained.Options.For(model.Trained.Labels))]);
        var rows = models.Select((model, i) => Row(model, differences[i], tests.Count > 0 ? [tests[i]] : []));
        var sameLoss = models.Select(model => model.Trained.Options.For(model.Trained.Labels).Loss).Distinct().Count() <= 1;
        return new(ModelRanking.Sort([.. rows], sameLoss));
    }

    /// <summary>The models as a table, the best marked.</summary>
    /// <param name="width">The columns there are, at least 30.</param>
    public string Table(int width = ScreenText.UsualWidth)
    {
        ScreenText.CheckWidth(width);
        return string.Join(Environment.NewLine, ComparisonTable.Lines(Models, width));
    }

    /// <summary>The models, a line each.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Models);

    private static ComparedModel Row(NamedModel model, string differences, ValueList<Evaluation> test)
    {
        var history = model.Trained.History;
        var row = new ComparedModel(model.Name, LayersText.Of(model.Trained.Model), model.Trained.Model.ParameterCount)
        {
            Epochs = history.Epochs.Count,
            BestEpoch = history.BestEpoch,
            TestLoss = test.Count > 0 ? test[0].Loss : null,
            TestMetrics = test.Count > 0 ? test[0].Metrics : [],
            Seconds = history.Epochs.Sum(epoch => epoch.Seconds),
            Differences = differences,
        };
        return history.Epochs.FirstOrDefault(epoch => epoch.Epoch == history.BestEpoch) is { } best
            ? row with { Loss = best.Loss, Metrics = best.Metrics, ValidationLoss = best.ValidationLoss, ValidationMetrics = best.ValidationMetrics }
            : row;
    }
}
