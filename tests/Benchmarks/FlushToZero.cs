using System.Runtime.InteropServices;
using TorchSharp;

namespace RnnDsl.Benchmarks;

/// <summary>
/// libtorch's setting that turns denormal numbers into zeros, which TorchSharp does not offer. It holds for the
/// calling thread, where libtorch does all but its large products.
/// </summary>
internal static unsafe class FlushToZero
{
    /// <summary>Does something with the setting on; as it is where libtorch lacks the functions.</summary>
    public static void While(Action action)
    {
        Set(true);
        action();
        Set(false);
    }

    /// <summary>Whether libtorch, with the setting on, makes a denormal number times one a zero.</summary>
    public static bool TakesEffect()
    {
        var product = float.NaN;
        While(() =>
        {
            using var denormal = torch.tensor([float.Epsilon]);
            using var one = denormal.mul(1f);
            product = one.item<float>();
        });
        return product == 0;
    }

    private static void Set(bool on)
    {
        if (Export("_ZN2at13globalContextEv") is var context and not 0 && Export("_ZN2at7Context16setFlushDenormalEb") is var set and not 0)
        {
            ((delegate* unmanaged<nint, byte, byte>)set)(((delegate* unmanaged<nint>)context)(), on ? (byte)1 : (byte)0);
        }
    }

    private static nint Export(string name) =>
        NativeLibrary.TryLoad("libtorch_cpu.so", typeof(torch).Assembly, null, out var library)
        && NativeLibrary.TryGetExport(library, name, out var address) ? address : 0;
}
