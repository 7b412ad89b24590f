namespace RnnDsl;

/// <summary>What the labels of a table are.</summary>
public enum LabelType
{
    /// <summary>Names of classes, even where they look like numbers: every different one is a class.</summary>
    Class,

    /// <summary>Numbers that a model learns to give, with a point where they have a fraction.</summary>
    Number,
}
