namespace RnnDsl;

/// <summary>One of several trained models that are looked at together.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Trained">The model.</param>
public sealed record NamedModel(string Name, TrainedModel Trained)
{
    private static readonly string s_defaultName = new ModelDescription().Name;

    /// <summary>
    /// Trained models, each under the name of its description or, where that is the default, under its recurrent layers,
    /// such as <c>Lstm(32)</c>; a name that several would have is numbered.
    /// </summary>
    /// <param name="models">The trained models.</param>
    public static ValueList<NamedModel> Of(IEnumerable<TrainedModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return Numbered(models.Select(trained => new NamedModel("", trained)));
    }

    /// <summary>Models of which those with an empty name get one; names that come again are numbered.</summary>
    internal static ValueList<NamedModel> Numbered(IEnumerable<NamedModel> models)
    {
        var named = models.Select(model => model.Name.Length > 0 ? model : model with { Name = NameOf(model.Trained.Model) }).ToList();
        var numbers = named.CountBy(model => model.Name).Where(count => count.Value > 1).ToDictionary(count => count.Key, _ => 0);
        return [.. named.Select(model => numbers.ContainsKey(model.Name) ? model with { Name = $"{model.Name} {++numbers[model.Name]}" } : model)];
    }

    private static string NameOf(ModelDescription model)
    {
        var recurrent = string.Join(" + ", model.Layers.Select(Recurrent).Where(name => name.Length > 0));
        return model.Name == s_defaultName && recurrent.Length > 0 ? recurrent : model.Name;
    }

    private static string Recurrent(Layer layer) => layer switch
    {
        RecurrentLayer recurrent => $"{recurrent.GetType().Name}({recurrent.Units})",
        Bidirectional both => $"{nameof(Bidirectional)} {Recurrent(both.Layer)}",
        _ => "",
    };
}
