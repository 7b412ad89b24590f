namespace RnnDsl;

/// <summary>
/// Gives a data set of texts the vocabulary of its training part alone: what stands in no text of it becomes unknown, and
/// the ids follow its frequencies. Only tokens that the data set knows can be in it.
/// </summary>
internal static class FoldVocabulary
{
    /// <summary>The data set with such a vocabulary.</summary>
    public static Dataset Refit(Dataset dataset, TextEncoder encoder)
    {
        var old = encoder.Vocabulary;
        var counts = Count((TokenSequences)dataset.Training.Inputs, old.Size);
        int[] kept = [.. Enumerable.Range(Vocabulary.FirstTokenId, old.Tokens.Count)
            .Where(id => counts[id] > 0)
            .OrderByDescending(id => counts[id])
            .ThenBy(old.TokenOf, StringComparer.Ordinal)];
        var ids = Enumerable.Range(0, old.Size).Select(id => id < Vocabulary.FirstTokenId ? id : Vocabulary.UnknownId).ToArray();
        foreach (var (rank, id) in kept.Index())
        {
            ids[id] = Vocabulary.FirstTokenId + rank;
        }

        return dataset with
        {
            Encoder = encoder with { Vocabulary = new Vocabulary([.. kept.Select(old.TokenOf)]) },
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

    private static Examples Renumber(Examples examples, int[] ids)
    {
        var sequences = (TokenSequences)examples.Inputs;
        var renumbered = Enumerable.Range(0, sequences.Count).Select(i => Array.ConvertAll(sequences[i].ToArray(), id => ids[id]));
        return new(TokenSequences.Of(renumbered), examples.Targets) { SampleWeights = examples.SampleWeights };
    }
}
