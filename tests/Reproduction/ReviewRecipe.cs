using RnnDsl;

namespace Recipes;

/// <summary>
/// What does better on the film reviews than the chapter's models. A step of gradient descent moves the vectors of rare
/// words little, where Adam moves those of all words alike and learns the training reviews by heart; dropping whole
/// words does the rest.
/// </summary>
internal static class ReviewRecipe
{
    public const int Words = 20_000;
    public const int Length = 400;

    public static (ModelDescription Model, TrainingOptions Options) Describe()
    {
        #region documented
        ModelDescription model = Rnn.Sequential()
            .Add(new Embedding(20_000, 64) { MaskZero = true, EmbeddingsInitializer = new RandomUniform(-0.1, 0.1) })
            .Add(new Dropout(0.2) { NoiseShape = NoiseShape.OneFeature })
            .Bidirectional(new Lstm(32) { ReturnSequences = true })
            .GlobalMaxPooling1D()
            .Dropout(0.5)
            .Dense(1, Activation.Sigmoid);
        var options = new TrainingOptions
        {
            Epochs = 7,
            BatchSize = 64,
            ValidationSplit = 0.1,
            Optimizer = new Sgd(new CosineDecay(0.7, 2_464), Momentum: 0.9, Nesterov: true) { GlobalClipNorm = 1 },
            Callbacks = [new EarlyStopping(Patience: 4)],
        };
        #endregion
        return (model, options);
    }
}
