namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>Chooses what computes a recurrent layer.</summary>
internal static class RecurrentPath
{
    public static CompiledRecurrence Compile(RecurrentLayer layer, int features, ValueList<ValueList<float>> weights, bool masked) =>
        !masked && NativeRecurrence.Computes(layer)
            ? new NativeRecurrence(layer, features, weights)
            : new SteppedRecurrence(layer, features, weights);
}
