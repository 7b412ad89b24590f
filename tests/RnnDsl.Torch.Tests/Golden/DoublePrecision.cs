using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>
/// Makes libtorch's default precision double, and its threads one, which is faster for small layers. Both hold for the
/// whole process, so nothing runs beside it.
/// </summary>
public sealed class DoublePrecision : IDisposable
{
    private readonly IDisposable _threads;

    public DoublePrecision()
    {
        TorchLibrary.EnsureLoaded();
        _threads = NativeThreads.Use(1);
        set_default_dtype(ScalarType.Float64);
    }

    public void Dispose()
    {
        set_default_dtype(ScalarType.Float32);
        _threads.Dispose();
    }
}

[CollectionDefinition(nameof(DoublePrecision), DisableParallelization = true)]
public sealed class DoublePrecisionDefinition : ICollectionFixture<DoublePrecision>;
