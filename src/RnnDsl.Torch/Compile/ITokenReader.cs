namespace RnnDsl.Torch.Compile;

/// <summary>A layer that may take token ids and the table of their vectors in place of the vectors.</summary>
internal interface ITokenReader
{
    /// <summary>Whether it does.</summary>
    public bool ReadsTokens { get; }
}
