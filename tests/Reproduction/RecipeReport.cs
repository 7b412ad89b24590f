using System.Text;
using Recipes;
using static System.FormattableString;

namespace RnnDsl.Reproduction;

/// <summary>The recipe's trainings as Markdown.</summary>
internal static class RecipeReport
{
    public static void Write(string path, Dataset data, IReadOnlyList<RecipeRun> runs) =>
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(Text(data, runs))));

    private static string Text(Dataset data, IReadOnlyList<RecipeRun> runs)
    {
        var (model, options) = (runs[0].Trained.Model, runs[0].Trained.Options);
        var text = new StringBuilder();
        text.Append(Invariant(
            $"""
            # A recipe for the film reviews

            {data.Training.Count:N0} reviews to train on, {options.ValidationSplit:P0} of them to validate, and {data.Test.Count:N0} held out, which
            every training saw once, when it was done; {ReviewRecipe.Words:N0} words, the last {ReviewRecipe.Length} of each review. Mean test accuracy
            {runs.Average(run => run.Test.Accuracy):F4}.

            ```
            {model.Summary().TrimEnd()}
            ```

            `{options}`

            | seed | test accuracy | test loss | val. accuracy | of epoch | trained in | memory at most |
            |---|---|---|---|---|---|---|

            """));
        foreach (var run in runs)
        {
            text.Append(Invariant($"| {run.Trained.Options.Seed} | {run.Test.Accuracy:F4} | {run.Test.Loss:F4} | {run.Kept.ValidationAccuracy:F4} | {run.Kept.Epoch} | {run.Training.TotalSeconds:F0} s | {run.PeakBytes / 1e6:F0} MB |\n"));
        }

        return text.ToString();
    }
}
