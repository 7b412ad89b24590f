namespace RnnDsl;

/// <summary>The losses by their names.</summary>
internal static class LossForms
{
    public static ShortForms<Loss> All { get; } = new(
        "loss",
        new("binary_crossentropy", new BinaryCrossentropy()) { Alias = "bce" },
        new("categorical_crossentropy", new CategoricalCrossentropy()),
        new("sparse_categorical_crossentropy", new SparseCategoricalCrossentropy()),
        new("mean_squared_error", new MeanSquaredError()) { Alias = "mse" },
        new("mean_absolute_error", new MeanAbsoluteError()) { Alias = "mae" },
        new("huber", new Huber(), 1, n => new Huber(n[0])));
}
