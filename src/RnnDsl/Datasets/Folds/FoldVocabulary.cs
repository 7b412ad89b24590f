namespace RnnDsl;

/// <summary>
/// Gives a data set of texts the vocabulary of its training part alone: what stands in no text of it becomes unknown, and
/// the ids follow its frequencies. Only tokens that the data set knows can be in it, however rare they are in that part.
/// </summary>
internal static class FoldVocabulary
{
    /// <summary>The data set with such a vocabulary.</summary>
    public static Dataset Refit(Dataset dataset, TextEncoder encoder)
    {
        var old = encoder.Vocabulary;
        var counts = Count((TokenSequences)dataset.Training.Inputs, old.Size);
        int[] kept = [.. Enumerable.Range(old.Ids.First, old.Tokens.Count)
            .Where(id => counts[id] > 0)
            .OrderByDescending(id => counts[id])
            .ThenBy(old.TokenOf, StringComparer.Ordinal)];
        var ids = Enumerable.Range(0, old.Size).Select(id => id < old.Ids.First ? id : old.Ids.Unknown).ToArray();
        foreach (var (rank, id) in kept.Index())
        {
            ids[id] = old.Ids.First + rank;
        }

        return dataset with
        {
            Encoder = encoder with { Vocabulary = new Vocabulary([.. kept.Select(old.TokenOf)], old.Ids) },
            Training = Renumber(dataset.Training, ids),
            Test = Renumber(dataset.Test, ids),
            Validation = Renumber(dataset.Validation, ids),
        };
    }

    private static int[] Count(TokenSequences sequences, int size)
    {
        var counts = new int[size];
        for (var i = 0; i < sequences.Count; i++)
        {
            foreach (var id in sequences[i])
            {
                counts[id]++;
            }
        }

        return counts;
    }

    // No sequence has padding, so that 0 is what an encoder leaves out that has no id for unknown tokens.
    private static Examples Renumber(Examples examples, int[] ids)
    {
        var sequences = (TokenSequences)examples.Inputs;
        var renumbered = Enumerable.Range(0, sequences.Count).Select(i => sequences[i].ToArray().Select(id => ids[id]).Where(id => id != Vocabulary.PaddingId).ToArray());
        return new(TokenSequences.Of(renumbered), examples.Targets) { SampleWeights = examples.SampleWeights };
    }
}
