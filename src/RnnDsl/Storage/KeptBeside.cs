namespace RnnDsl;

/// <summary>What a file has beside a trained model.</summary>
/// <param name="Json">What is said of it; empty for nothing.</param>
/// <param name="Tensors">Its tensors, whose names begin with <see cref="TrainedModelFile.Beside"/>.</param>
internal sealed record KeptBeside(string Json, ValueList<Weight> Tensors)
{
    public static KeptBeside Nothing { get; } = new("", []);
}
