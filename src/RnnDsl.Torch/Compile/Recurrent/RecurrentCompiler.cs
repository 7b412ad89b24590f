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
    /// modules would be chosen: of 87 whole steps (1 to 2,000 time steps, 16 to 512 rows, 32 to 256 units, AVX-512, two
    /// cores) they took at least 1.1 times as long, most nearly ours at one time step and at 256 units (1.7 times for
    /// LSTM, where both do little but multiply matrices). <c>build.ps1 -Task Bench</c> measures it.
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
