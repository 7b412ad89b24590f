using RnnDsl;

namespace Recipes;

/// <summary>
/// Seven columns of an electricity transformer, from 96 hours to the next 24: the parts and the standardised scale are
/// those of the Informer paper (Zhou et al., AAAI 2021).
/// </summary>
internal static class HourlyLoadRecipe
{
    public static (Dataset Data, ModelDescription Model, TrainingOptions Options) Describe(string path)
    {
        #region documented
        Dataset data = Datasets.Forecast(path, new ForecastOptions(History: 96, Horizon: 24)
        {
            TrainingSplit = 8_640,
            ValidationSplit = 2_880,
            TestSplit = 2_880,
            SubtractLast = true,
        });
        ModelDescription model = Rnn.Sequential().Gru(64).Dropout(0.3);
        var options = new TrainingOptions
        {
            Epochs = 15,
            Optimizer = new Adam(new CosineDecay(0.002, 4_005)),
            Callbacks = [new EarlyStopping(Patience: 4)],
        };
        #endregion
        return (data, model, options);
    }
}
