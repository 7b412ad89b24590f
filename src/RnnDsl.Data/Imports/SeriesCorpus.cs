namespace RnnDsl;

/// <summary>Labelled series in their final order, training and held-out part.</summary>
internal sealed record SeriesCorpus(string Name, Labels Labels, Examples Training, Examples Test)
{
    /// <summary>
    /// The data set, scaled by its training part. A length left open becomes that of the longest series, so that one is
    /// padded alike in training and alone.
    /// </summary>
    public Dataset Encode(TextEncoderOptions padding, ScalingKind kind)
    {
        var features = ((ValueSequences)Training.Inputs).Features;
        var scaling = kind == ScalingKind.None ? Scaling.None : Scaling.Fit(kind, (ValueSequences)Training.Inputs);
        var longest = Math.Max(Training.Inputs.LongestLength(), Test.Inputs.LongestLength());
        return Encode(new NumberEncoder(features)
        {
            Scaling = scaling,
            Length = padding.Length > 0 ? padding.Length : longest,
            Padding = padding.Padding,
            Truncating = padding.Truncating,
        });
    }

    /// <summary>The data set, scaled by an encoder that is there already.</summary>
    public Dataset Encode(NumberEncoder encoder)
    {
        return new(Name, encoder, Labels, Scale(Training), Scale(Test));

        Examples Scale(Examples part) => new(encoder.Encode((ValueSequences)part.Inputs), part.Targets);
    }
}
