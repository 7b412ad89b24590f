using System.Runtime.InteropServices;
using TorchSharp;

namespace RnnDsl.Benchmarks;

/// <summary>
/// libtorch's setting that turns denormal numbers into zeros, which TorchSharp does not offer. It holds for the
/// calling thread, where libtorch does all but its large products.
/// </summary>
internal static unsafe class FlushToZero
{
    /// <summary>Does something with the setting on; as it is where libtorch lacks the function.</summary>
    public static void While(Action action)
    {
        Set(true);
        action();
        Set(false);
    }

    /// <summary>Whether a denormal number times one is zero with the setting on, and itself with it off again.</summary>
    public static bool TakesEffect()
    {
        // Made before: compiled with the setting on, the constant would be zero itself.
        using var denormal = torch.tensor([float.Epsilon]);
        var inside = float.NaN;
        While(() => inside = TimesOne(denormal));
        return inside == 0 && TimesOne(denormal) != 0;
    }

    private static float TimesOne(torch.Tensor tensor)
    {
        using var product = tensor.mul(1f);
        return product.item<float>();
    }

    // A static function of libtorch's class Context, whose only argument is the switch.
    private static void Set(bool on)
    {
        if (NativeLibrary.TryLoad("libtorch_cpu.so", typeof(torch).Assembly, null, out var library)
            && NativeLibrary.TryGetExport(library, "_ZN2at7Context16setFlushDenormalEb", out var set))
        {
            ((delegate* unmanaged<byte, byte>)set)(on ? (byte)1 : (byte)0);
        }
    }
}
