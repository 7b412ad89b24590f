using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RnnDsl.Kernels;

/// <summary>An activation that looks at one value at a time, over spans of whole vectors.</summary>
internal abstract class ActivationFunction
{
    /// <summary>Writes the activation of every value; source and target may be the same.</summary>
    public abstract void Apply(ReadOnlySpan<float> source, Span<float> target);

    /// <summary>Gives the function as a type, for code that inlines it.</summary>
    public abstract TResult Give<TResult>(IActivationTaker<TResult> taker);

    /// <summary>The function of a name; softmax, which looks at whole rows, is <see cref="Kernels.Softmax"/>.</summary>
    public static ActivationFunction Of(Activation activation) => activation.Name switch
    {
        "linear" => new Elementwise<Linear>(),
        "sigmoid" => new Elementwise<Sigmoid>(),
        "tanh" => new Elementwise<Tanh>(),
        "relu" => new Elementwise<Relu>(),
        "hard_sigmoid" => new Elementwise<HardSigmoid>(),
        "elu" => new Elementwise<Elu>(),
        "selu" => new Elementwise<Selu>(),
        "leaky_relu" => new Elementwise<LeakyRelu>(),
        "softplus" => new Elementwise<Softplus>(),
        "softsign" => new Elementwise<Softsign>(),
        "silu" => new Elementwise<Silu>(),
        "gelu" => new Elementwise<Gelu>(),
        "exponential" => new Elementwise<Exponential>(),
        var name => throw new ArgumentException($"There is no kernel for activation '{name}' in this place.", nameof(activation)),
    };

    private sealed class Elementwise<TFunction> : ActivationFunction
        where TFunction : struct, IElementwise
    {
        public override void Apply(ReadOnlySpan<float> source, Span<float> target)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, source.Length);
            if (WideLanes.AreSupported && source.Length % WideLanes.Count == 0)
            {
                Apply<WideLanes>(source, target);
            }
            else
            {
                Apply<PortableLanes>(source, target);
            }
        }

        public override TResult Give<TResult>(IActivationTaker<TResult> taker) => taker.Take<TFunction>();

        private static void Apply<T>(ReadOnlySpan<float> source, Span<float> target)
            where T : struct, ILanes<T>
        {
            ref var from = ref MemoryMarshal.GetReference(source);
            ref var to = ref MemoryMarshal.GetReference(target);
            for (var i = 0; i <= source.Length - T.Count; i += T.Count)
            {
                TFunction.Of(T.Load(ref Unsafe.Add(ref from, i))).Store(ref Unsafe.Add(ref to, i));
            }
        }
    }

    private readonly struct Elu : IElementwise
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => T.WhereLess(x, T.Of(0f), ElementaryFunctions.NegativeExpM1(x), x);
    }

    private readonly struct Selu : IElementwise
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => T.Of(1.0507009873554805f) * T.WhereLess(
            x,
            T.Of(0f),
            T.Of(1.6732632423543772f) * ElementaryFunctions.NegativeExpM1(x),
            x);
    }

    private readonly struct LeakyRelu : IElementwise
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => T.WhereLess(x, T.Of(0f), x * T.Of(0.2f), x);
    }

    private readonly struct Softplus : IElementwise
    {
        // log(1 + exp(x)) = max(0, x) + log(1 + exp(-|x|)), which never overflows.
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => Relu.Of(x) + ElementaryFunctions.LogP1(ElementaryFunctions.Exp(-T.Abs(x)));
    }

    private readonly struct Softsign : IElementwise
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => x / (T.Of(1f) + T.Abs(x));
    }

    private readonly struct Silu : IElementwise
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => x * ElementaryFunctions.Sigmoid(x);
    }

    private readonly struct Gelu : IElementwise
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => x * ElementaryFunctions.NormalDistribution(x);
    }

    private readonly struct Exponential : IElementwise
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => ElementaryFunctions.Exp(x);
    }
}
