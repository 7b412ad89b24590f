namespace RnnDsl;

/// <summary>What the labels of imported rows are.</summary>
public enum LabelType
{
    /// <summary>Names of classes, even where they look like numbers: every different one is a class.</summary>
    Class,

    /// <summary>Numbers that a model learns to give, with a point where they have a fraction.</summary>
    Number,

    /// <summary>
    /// Numbers, where all are and one has a fraction, or more than 50 are different; classes otherwise, so that
    /// <c>0</c> and <c>1</c>, or one to five stars, are classes.
    /// </summary>
    Inferred,
}
