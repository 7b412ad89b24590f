namespace RnnDsl.Benchmarks;

/// <summary>The sizes of the chapter: its embedding, its batches and its cells.</summary>
internal static class Chapter
{
    public const int Words = 10_000;
    public const int Features = 32;
    public const int Units = 32;
    public const int Length = 500;
    public const int Batch = 128;

    /// <summary>Its cells, of some number of units.</summary>
    public static RecurrentLayer[] Cells(int units = Units) => [new SimpleRnn(units), new Lstm(units), new Gru(units)];

    /// <summary>Its model around a cell.</summary>
    public static ModelDescription Model(RecurrentLayer cell, bool masked = false) =>
        Rnn.Sequential().Embedding(Words, Features, maskZero: masked).Add(cell).Dense(1, Activation.Sigmoid);
}
