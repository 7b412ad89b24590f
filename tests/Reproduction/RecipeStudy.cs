using Recipes;

namespace RnnDsl.Reproduction;

/// <summary>Trains by the recipe and measures every model on the test part.</summary>
internal static class RecipeStudy
{
    /// <returns>The report.</returns>
    public static string Run(Arguments arguments)
    {
        var data = arguments.Reviews(ReviewRecipe.Words, ReviewRecipe.Length);
        var report = Path.Combine(arguments.Output, "recipe.md");
        var epochs = arguments.Epochs ?? ReviewRecipe.Describe().Options.Epochs;
        List<RecipeRun> runs = [];
        for (var seed = 0; seed < (arguments.Seeds ?? 3); seed++)
        {
            runs.Add(RecipeRun.Of(data, seed, epochs));
            Console.WriteLine(runs[^1]);
            RecipeReport.Write(report, data, runs);
        }

        return report;
    }
}
