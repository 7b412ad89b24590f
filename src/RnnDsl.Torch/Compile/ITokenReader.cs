namespace RnnDsl.Torch.Compile;

/// <summary>A layer that takes token ids and the table of their vectors as well as the vectors.</summary>
internal interface ITokenReader;
