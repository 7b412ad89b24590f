namespace RnnDsl.Torch.Fit;

/// <summary>The examples of a batch.</summary>
/// <param name="From">Examples in memory, these and others.</param>
/// <param name="Rows">The positions of those that are meant.</param>
internal readonly record struct BatchRows(Examples From, ReadOnlyMemory<int> Rows);
