namespace RnnDsl;

/// <summary>The epochs of one of several trainings that are shown together.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="History">Its epochs.</param>
public sealed record NamedHistory(string Name, TrainingHistory History)
{
    /// <summary>The histories of trained models, under the names that <see cref="NamedModel.Of"/> gives them.</summary>
    /// <param name="models">The trained models.</param>
    public static ValueList<NamedHistory> Of(IEnumerable<TrainedModel> models) => Of(NamedModel.Of(models));

    /// <summary>The histories of trained models that have names.</summary>
    internal static ValueList<NamedHistory> Of(ValueList<NamedModel> models) =>
        [.. models.Select(model => new NamedHistory(model.Name, model.Trained.History))];
}
