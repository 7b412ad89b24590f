using System.Runtime.CompilerServices;

namespace RnnDsl.Kernels;

/// <summary>
/// exp, tanh and what is made of them, lane by lane: a value gives the same bits in any lane of a vector of any
/// width. Range reductions and polynomials are those of the Cephes library (Moshier, expf and tanhf, 1989-1992),
/// with fused multiplication and addition. Relative errors stay below 3e-7; NaN stays NaN.
/// </summary>
internal static class ElementaryFunctions
{
    // Added and taken away again, it rounds to a whole number.
    private const float Rounder = 12582912f;

    // exp is 0 below the one and infinite above the other.
    private const float Lowest = -104f;
    private const float Highest = 89f;

    /// <summary>e to the x; denormal, zero and infinite results as they should be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        // Comparisons with NaN are false, so NaN passes.
        x = T.WhereLess(x, T.Of(Lowest), T.Of(Lowest), x);
        x = T.WhereLess(T.Of(Highest), x, T.Of(Highest), x);

        // x = n ln 2 + r with |r| <= ln 2 / 2; ln 2 in two parts, the first with few bits, so that n times it is exact.
        var n = T.FusedMultiplyAdd(x, T.Of(1.44269504088896341f), T.Of(Rounder)) - T.Of(Rounder);
        var r = T.FusedMultiplyAdd(n, T.Of(-0.693359375f), x);
        r = T.FusedMultiplyAdd(n, T.Of(2.12194440e-4f), r);

        var p = T.FusedMultiplyAdd(r, T.Of(1.9875691500e-4f), T.Of(1.3981999507e-3f));
        p = T.FusedMultiplyAdd(p, r, T.Of(8.3334519073e-3f));
        p = T.FusedMultiplyAdd(p, r, T.Of(4.1665795894e-2f));
        p = T.FusedMultiplyAdd(p, r, T.Of(1.6666665459e-1f));
        p = T.FusedMultiplyAdd(p, r, T.Of(5.0000001201e-1f));
        p = T.FusedMultiplyAdd(p, r * r, r) + T.Of(1f);
        return T.Scale(p, n);
    }

    /// <summary>1 / (1 + exp(-x))</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x)
        where T : struct, ILanes<T> => T.Of(1f) / (T.Of(1f) + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x)
        where T : struct, ILanes<T>
    {
        var magnitude = T.Abs(x);
        var large = T.Of(1f) - (T.Of(2f) / (Exp(magnitude + magnitude) + T.Of(1f)));
        large = T.WhereLess(x, T.Of(0f), -large, large);

        var square = x * x;
        var p = T.FusedMultiplyAdd(square, T.Of(-5.70498872745e-3f), T.Of(2.06390887954e-2f));
        p = T.FusedMultiplyAdd(p, square, T.Of(-5.37397155531e-2f));
        p = T.FusedMultiplyAdd(p, square, T.Of(1.33314422036e-1f));
        p = T.FusedMultiplyAdd(p, square, T.Of(-3.33332819422e-1f));
        var small = T.FusedMultiplyAdd(p * square, x, x);
        return T.WhereLess(magnitude, T.Of(0.625f), small, large);
    }

    /// <summary>exp(x) - 1 for x that is not above 0, exact to rounding where x is small.</summary>
    public static T NegativeExpM1<T>(T x)
        where T : struct, ILanes<T>
    {
        // exp(x) - 1 = 2 tanh(x / 2) / (1 - tanh(x / 2)), and nothing cancels below 0.
        var tanh = Tanh(x * T.Of(0.5f));
        return (tanh + tanh) / (T.Of(1f) - tanh);
    }

    /// <summary>log(1 + x) for x from 0 to 1, exact to rounding where x is small.</summary>
    public static T LogP1<T>(T x)
        where T : struct, ILanes<T>
    {
        // log(1 + x) = 2 artanh(x / (2 + x)); the argument is at most 1/3, so that seven terms are enough.
        var t = x / (x + T.Of(2f));
        var square = t * t;
        var series = T.Of(1f / 15);
        for (var k = 13; k >= 3; k -= 2)
        {
            series = T.FusedMultiplyAdd(series, square, T.Of(1f / k));
        }

        return T.FusedMultiplyAdd((t + t) * square, series, t + t);
    }

    /// <summary>
    /// The distribution function of the standard normal distribution, by the Chebyshev fit of the complementary
    /// error function with a relative error below 1.2e-7 (Press et al., Numerical Recipes, section 6.2).
    /// </summary>
    public static T NormalDistribution<T>(T x)
        where T : struct, ILanes<T>
    {
        var z = T.Abs(x) * T.Of(0.70710678f);
        var t = T.Of(1f) / T.FusedMultiplyAdd(z, T.Of(0.5f), T.Of(1f));
        var p = T.FusedMultiplyAdd(t, T.Of(0.17087277f), T.Of(-0.82215223f));
        p = T.FusedMultiplyAdd(p, t, T.Of(1.48851587f));
        p = T.FusedMultiplyAdd(p, t, T.Of(-1.13520398f));
        p = T.FusedMultiplyAdd(p, t, T.Of(0.27886807f));
        p = T.FusedMultiplyAdd(p, t, T.Of(-0.18628806f));
        p = T.FusedMultiplyAdd(p, t, T.Of(0.09678418f));
        p = T.FusedMultiplyAdd(p, t, T.Of(0.37409196f));
        p = T.FusedMultiplyAdd(p, t, T.Of(1.00002368f));
        p = T.FusedMultiplyAdd(p, t, T.Of(-1.26551223f));
        var tail = T.Of(0.5f) * t * Exp(T.FusedMultiplyAdd(-z, z, p));
        return T.WhereLess(x, T.Of(0f), tail, T.Of(1f) - tail);
    }
}
