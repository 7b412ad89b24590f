namespace RnnDsl;

/// <summary>Puts every example of a data set's training part into one of several folds, fixed by a seed.</summary>
internal static class FoldSplit
{
    /// <summary>Everything that keeps the training part from being cut into so many folds.</summary>
    public static IEnumerable<Diagnostic> Check(Dataset dataset, int folds)
    {
        if (folds < 2)
        {
            yield return new(DiagnosticCode.OptionOutOfRange, "Folds", $"it is {folds}; it must be at least 2.", "Use a number such as 5.");
        }
        else if (dataset.Encoder is WindowEncoder)
        {
            yield return new(DiagnosticCode.InputMismatch, $"data set '{dataset.Name}'", "its examples are windows that overlap, so that a fold would hold rows that are trained on.", "Measure with the test part, which is later than the training part.");
        }
        else if (dataset.Training.Inputs is StreamedSequences)
        {
            yield return new(DiagnosticCode.InputMismatch, $"data set '{dataset.Name}'", "its examples are streamed from files, and folds are cut of examples in memory.", "Hold examples out in the files (column split), or import what fits into memory.");
        }
        else if (dataset.Training.Count < folds)
        {
            yield return TooFew($"its {dataset.Training.Count} training examples cannot fill {folds} folds.");
        }
        else
        {
            var counts = dataset.Training.Classes.CountBy(label => label).ToDictionary();
            foreach (var (name, count) in dataset.Labels.Names.Select((name, i) => (name, counts.GetValueOrDefault(i))).Where(c => counts.Count > 0 && c.Item2 < folds))
            {
                yield return TooFew($"class '{name}' has {count} training examples, and one is needed in each of {folds} folds.");
            }
        }

        Diagnostic TooFew(string problem) =>
            new(DiagnosticCode.TooFewExamples, $"data set '{dataset.Name}'", problem, "Use fewer folds or more examples.");
    }

    /// <summary>
    /// The fold of every example: shuffled by the seed and dealt out one after the other, class by class where the targets
    /// are classes, so that every fold has as many of each as the others, give or take one.
    /// </summary>
    public static int[] Of(Targets targets, int folds, int seed)
    {
        var order = Enumerable.Range(0, targets.Count).ToArray();
        SeededRandom.For(seed, "folds").Shuffle<int>(order);
        if (targets is ClassTargets { Classes: var classes })
        {
            order = [.. order.OrderBy(example => classes[example])];
        }

        var fold = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            fold[order[i]] = i % folds;
        }

        return fold;
    }

    /// <summary>The data set of a fold: that fold held out and the others to train on, in their order, encoded by these.</summary>
    public static Dataset Take(Dataset dataset, int[] folds, int fold)
    {
        var examples = Enumerable.Range(0, folds.Length).ToLookup(example => folds[example] == fold);
        return FoldEncoding.Refit(dataset with
        {
            Training = ExampleJoin.Take(dataset.Training, [.. examples[false]]),
            Test = ExampleJoin.Take(dataset.Training, [.. examples[true]]),
        });
    }
}
