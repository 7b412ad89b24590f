using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile.Recurrent;

/// <summary>Chooses what computes a recurrent layer.</summary>
internal static class RecurrentCompiler
{
    public static CompiledRecurrence Compile(RecurrentLayer layer, int features, ValueList<ValueList<float>> weights, bool masked, CompileOptions options) =>
        Choose(layer, masked, options.Path) switch
        {
            RecurrentPath.Fused => new FusedRecurrence(layer, features, weights, options.Threads),
            RecurrentPath.Native => new NativeRecurrence(layer, features, weights),
            _ => new SteppedRecurrence(layer, features, weights),
        };

    /// <summary>What computes a layer: what was asked for, where it has the layer.</summary>
    public static RecurrentPath Choose(RecurrentLayer layer, bool masked, RecurrentPath asked)
    {
        // The kernels compute in single precision.
        var fused = FusedRecurrence.Computes(layer) && get_default_dtype() == ScalarType.Float32;
        var native = !masked && NativeRecurrence.Computes(layer);
        return asked switch
        {
            RecurrentPath.Chosen or RecurrentPath.Fused when fused => RecurrentPath.Fused,
            RecurrentPath.Chosen or RecurrentPath.Native when native => RecurrentPath.Native,
            _ => RecurrentPath.Stepped,
        };
    }
}
