using System.Diagnostics;
using Recipes;

namespace RnnDsl.Reproduction;

/// <summary>One training by the recipe, and the test part, which it saw once at the end.</summary>
/// <param name="Trained">What was trained.</param>
/// <param name="Test">How it does on the test part.</param>
/// <param name="Training">How long the training took.</param>
/// <param name="PeakBytes">The most memory that the process had so far.</param>
internal sealed record RecipeRun(TrainedModel Trained, Evaluation Test, TimeSpan Training, long PeakBytes)
{
    public static RecipeRun Of(Dataset data, int seed, int epochs)
    {
        var (model, options) = ReviewRecipe.Describe();
        options = options with { Seed = seed, Epochs = epochs };
        var clock = Stopwatch.StartNew();
        var trained = model.Train(data, options, new RunProgress($"seed {seed}"));
        var training = clock.Elapsed;
        var test = trained.Evaluate(data);
        using var process = Process.GetCurrentProcess();
        return new RecipeRun(trained, test, training, process.PeakWorkingSet64);
    }

    /// <summary>The epoch whose weights the model has.</summary>
    public EpochResult Kept => Trained.History is { RestoredEpoch: > 0 and var epoch } history
        ? history.Epochs[epoch - 1]
        : Trained.History.Epochs[^1];

    public override string ToString() => FormattableString.Invariant(
        $"seed {Trained.Options.Seed}  test {Test}  in {Training.TotalSeconds:F0} s, {PeakBytes / 1e6:F0} MB at most, {Trained.History}");
}
