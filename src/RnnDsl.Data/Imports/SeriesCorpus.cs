namespace RnnDsl;

/// <summary>Labelled series in their final order, training and held-out part.</summary>
internal sealed record SeriesCorpus(string Name, Labels Labels, Examples Training, Examples Test)
{
    /// <summary>
    /// The data set; whatever the encoder has to learn of the numbers, it learns of the training part. A length left
    /// open becomes that of the longest series, so that one is padded alike in training and alone.
    /// </summary>
    public Dataset Encode(int length)
    {
        var features = ((ValueSequences)Training.Inputs).Features;
        var longest = Math.Max(Training.Inputs.LongestLength(), Test.Inputs.LongestLength());
        return new(Name, new NumberEncoder(features) { Length = length > 0 ? length : longest }, Labels, Training, Test);
    }
}
