namespace RnnDsl;

/// <summary>The regularisers by their names.</summary>
internal static class RegularizerForms
{
    public static ShortForms<Regularizer> All { get; } = new(
        "regulariser",
        new("none", Regularizer.None),
        new("l1", new L1(), 1, n => new L1(n[0])),
        new("l2", new L2(), 1, n => new L2(n[0])),
        // What Keras documents for the name alone; it adds nothing then.
        new("l1_l2", new L1L2(0.01, 0.01), 2, n => new L1L2(n[0], n[1])),
        new("orthogonal_regularizer", new OrthogonalRegularizer(), 1, n => new OrthogonalRegularizer(n[0])));
}
