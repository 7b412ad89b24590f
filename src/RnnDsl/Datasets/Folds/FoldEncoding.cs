namespace RnnDsl;

/// <summary>Gives a data set the encoding that its training part alone would have given it.</summary>
internal static class FoldEncoding
{
    /// <summary>The data set with the vocabulary of its training part, where it was learnt; or, where its inputs are scaled, with the scaling of that.</summary>
    public static Dataset Refit(Dataset dataset) => dataset.Encoder switch
    {
        TextEncoder { HasGivenVocabulary: true } => dataset,
        TextEncoder text => FoldVocabulary.Refit(dataset, text),
        NumberEncoder { Scaling: StandardScaling } numbers => Rescale(dataset, numbers, ScalingKind.Standard),
        NumberEncoder { Scaling: MinMaxScaling } numbers => Rescale(dataset, numbers, ScalingKind.MinMax),
        _ => dataset,
    };

    private static Dataset Rescale(Dataset dataset, NumberEncoder encoder, ScalingKind kind)
    {
        var scaling = Scaling.Fit(kind, Raw(dataset.Training), encoder.Scaling.Logarithm);
        return dataset with
        {
            Encoder = encoder with { Scaling = scaling },
            Training = Scaled(dataset.Training),
            Test = Scaled(dataset.Test),
            Validation = Scaled(dataset.Validation),
        };

        Examples Scaled(Examples part) => new(scaling.Apply(Raw(part)), part.Targets) { SampleWeights = part.SampleWeights };

        ValueSequences Raw(Examples part) => ValueSequences.Of(encoder.Features, Enumerable.Range(0, part.Count).Select(i => InOwnUnits(((ValueSequences)part.Inputs)[i])));

        float[] InOwnUnits(ReadOnlySpan<float> scaled)
        {
            var raw = new float[scaled.Length];
            for (var i = 0; i < raw.Length; i++)
            {
                raw[i] = (float)encoder.Scaling.Invert(i % encoder.Features, scaled[i]);
            }

            return raw;
        }
    }
}
