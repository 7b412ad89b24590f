using RnnDsl.Kernels;
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

    /// <summary>
    /// What computes a layer: what was asked for, where it has the layer. There is no size from which libtorch's
    /// modules would be chosen: in processor time of whole steps (batch 128, 500 steps, one thread, AVX-512) they
    /// take 3.0, 4.4 and 3.7 times as long for LSTM, GRU and SimpleRNN of 32 units, 2.0, 2.3 and 2.1 times for 128,
    /// and 1.6 times for an LSTM of 256.
    /// </summary>
    public static RecurrentPath Choose(RecurrentLayer layer, bool masked, RecurrentPath asked)
    {
        // The kernels compute in single precision.
        var fused = FusedRecurrence.Computes(layer) && get_default_dtype() == ScalarType.Float32;
        var native = !masked && NativeRecurrence.Computes(layer);
        return asked switch
        {
            RecurrentPath.Chosen when fused && CellCompiler.AreFast => RecurrentPath.Fused,
            RecurrentPath.Fused when fused => RecurrentPath.Fused,
            RecurrentPath.Chosen or RecurrentPath.Native when native => RecurrentPath.Native,
            _ => RecurrentPath.Stepped,
        };
    }
}
