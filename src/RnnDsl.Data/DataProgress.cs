namespace RnnDsl;

/// <summary>How far a download or an import has come.</summary>
/// <param name="Activity">What is being done, such as <c>Reading the reviews</c>, or what was noticed.</param>
/// <param name="Done">How much of it is done, in bytes or rows.</param>
/// <param name="Total">How much there is, in the same unit; 0 when that is not known.</param>
public readonly record struct DataProgress(string Activity, long Done, long Total)
{
    /// <summary>Whether it is something that was noticed and may not be as it was meant; false by default.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Something that is done at once, or was noticed.</summary>
    internal static DataProgress Note(string activity) => new(activity, 0, 0);

    /// <summary>Something that may not be as it was meant.</summary>
    internal static DataProgress Warning(string noticed) => new(noticed, 0, 0) { IsWarning = true };
}
