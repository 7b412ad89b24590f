namespace RnnDsl;

/// <summary>
/// A file in which a training is kept after every epoch, so that one that was stopped, by whatever it was, goes on where
/// it stood: the same training with the same checkpoint does only the epochs that are missing, and gives the same bits
/// as one that was never stopped. More epochs than the last time go on from the last of those. The file is a
/// trained model too, as it would be if the training had ended with the last epoch that is in it.
/// </summary>
/// <remarks>
/// It holds the weights, what optimizer and callbacks remember, the history, the description and the options; not the data,
/// of which it knows only whether they are the same. It is written beside the training and at once or not at all; where
/// epochs are over faster than the file is written some are left out, but never the last.
/// </remarks>
/// <param name="Path">The file, a <c>.safetensors</c>. What is there and is no checkpoint is never written over.</param>
public sealed record Checkpoint(string Path)
{
    /// <summary>Whether the training begins anew even where the file holds one, which is then lost; false by default.</summary>
    public bool StartOver { get; init; }

    /// <summary>The file.</summary>
    public override string ToString() => Path;
}
