using RnnDsl;
using Console = ReadmePrograms.Paper;

namespace ReadmePrograms;

internal static class SequenceParts
{
    public static ModelRun Run(TrainedModel trained)
    {
        #region documented
        ModelRun begun = trained.Run(ValueSequences.Of(2, [[0.1f, 0.3f, 0.2f, 0.3f]]));
        ModelRun ended = trained.Run(ValueSequences.Of(2, [[0.2f, 0.1f]]), begun.States);
        Console.WriteLine(ended.Predictions[0]);
        #endregion
        return ended;
    }
}
