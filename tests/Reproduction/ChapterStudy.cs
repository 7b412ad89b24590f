namespace RnnDsl.Reproduction;

/// <summary>Trains the chapter's models and writes them beside its figures.</summary>
internal static class ChapterStudy
{
    /// <returns>The report.</returns>
    public static string Run(Arguments arguments)
    {
        var data = arguments.Reviews(ChapterModel.Words, ChapterModel.Length);
        var folder = new RunFolder(Path.Combine(arguments.Output, "runs"), data, arguments.Epochs ?? 10);
        var runs = ChapterModel.All.Select(_ => new List<Run>()).ToList();

        // Seed by seed, and the report after each: it can be read, and stopped, before all is done.
        for (var seed = 0; seed < (arguments.Seeds ?? 5); seed++)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                runs[i].Add(folder.Get(ChapterModel.All[i], seed));
            }

            new Report(arguments.Output, data, [.. ChapterModel.All.Zip(runs, (model, all) => (model, (IReadOnlyList<Run>)all))]).Write();
        }

        return Path.Combine(arguments.Output, "chapter.md");
    }
}
