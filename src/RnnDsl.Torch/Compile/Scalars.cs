using System.Collections.Concurrent;
using TorchSharp;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>
/// Numbers as libtorch takes them, kept for as long as the program runs. TorchSharp passes the native copy of a number
/// on without holding the object that owns it, so that a collection in that moment frees what is being read; numbers
/// that are always held cannot be freed. They are few: rates, factors, bounds. Members of tensors that make numbers of
/// their own, <c>add</c> among them, are banned (BannedSymbols.txt); what takes their place is here.
/// </summary>
internal static class Scalars
{
    private static readonly ConcurrentDictionary<double, Scalar> s_numbers = new();
    private static readonly ConcurrentDictionary<long, Scalar> s_integers = new();

    /// <summary>A number for tensors of any floating-point precision.</summary>
    public static Scalar Of(double number) => s_numbers.GetOrAdd(number, n => n.ToScalar());

    /// <summary>A number for tensors of integers.</summary>
    public static Scalar OfInteger(long number) => s_integers.GetOrAdd(number, n => n.ToScalar());

    /// <summary>The sum of two tensors.</summary>
    public static Tensor Plus(this Tensor x, Tensor y) => x.add(y, Of(1));

    /// <summary>A number added to every element.</summary>
    public static Tensor Plus(this Tensor x, double y) => x.add(Of(y), Of(1));

    /// <summary>Every element times itself.</summary>
    public static Tensor Squared(this Tensor x) => x.mul(x);
}
