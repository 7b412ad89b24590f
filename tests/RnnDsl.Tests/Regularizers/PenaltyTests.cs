using CsCheck;
using RnnDsl.Golden;

namespace RnnDsl.Tests.Regularizers;

/// <summary>The penalty of a weight, against other libraries and against the laws of its formula.</summary>
public class PenaltyTests
{
    private static readonly Gen<float[]> s_values = Gen.Float[-2, 2].Array[12];

    public static TheoryData<string, string> Answers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (oracle, name) in MatrixPenalty.Names)
            {
                data.Add(oracle, name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void PenaltyOf_Weight_IsTheOracles(string oracle, string name)
    {
        var (golden, expected) = (MatrixPenalty.Named(name), MatrixPenalty.Of(oracle, name));

        // Keras and TensorFlow.js hold the factor in single precision.
        golden.Value.PenaltyOf(golden.Weight).ShouldBe(expected.Penalty, (oracle == "torch" ? 1e-12 : 1e-6) * expected.Penalty);
    }

    [Fact]
    public void PenaltyOf_ValuesWithASignOrAFactor_FollowsTheFormula() =>
        Gen.Select(s_values, Gen.Double[0.1, 4]).Sample((values, factor) =>
        {
            var negative = values.Select(value => -value).ToArray();
            Regularizer[] all = [new L1(factor), new L2(factor), new L1L2(factor, 0.5), new OrthogonalRegularizer(factor), new OrthogonalRegularizer(factor, OrthogonalMode.Columns)];
            foreach (var regularizer in all)
            {
                var penalty = regularizer.PenaltyOf(Kernel(values));
                penalty.ShouldBeGreaterThanOrEqualTo(0);
                regularizer.PenaltyOf(Kernel(negative)).ShouldBe(penalty, 1e-9 * (1 + penalty));
            }

            new L1(factor).PenaltyOf(Kernel(values)).ShouldBe(factor * new L1(1).PenaltyOf(Kernel(values)), 1e-9);
            new L1L2(factor, 0.5).PenaltyOf(Kernel(values))
                .ShouldBe(new L1(factor).PenaltyOf(Kernel(values)) + new L2(0.5).PenaltyOf(Kernel(values)), 1e-9);
        });

    // Powers of two are multiplied exactly; rows near zero keep no direction.
    [Fact]
    public void PenaltyOf_LongerRows_HasTheSameAngles() =>
        Gen.Float[0.5f, 2].Array[12].Sample(values =>
        {
            float[] longer = [.. values.Select((value, i) => i < 4 ? 8 * value : value)];
            new OrthogonalRegularizer(1).PenaltyOf(Kernel(longer)).ShouldBe(new OrthogonalRegularizer(1).PenaltyOf(Kernel(values)), 1e-9);
            new OrthogonalRegularizer(1).PenaltyOf(Kernel(values)).ShouldBeInRange(0, 1);
        });

    [Fact]
    public void PenaltyOf_OrthogonalKernel_IsNothing()
    {
        var weight = Rnn.Sequential(TensorSpec.Vector(4)).Add(new Dense(6) { KernelInitializer = new Orthogonal(3) }).DrawWeights(1)[0];

        new OrthogonalRegularizer(1).PenaltyOf(weight).ShouldBeLessThan(1e-6);
        new OrthogonalRegularizer(1, OrthogonalMode.Columns).PenaltyOf(weight).ShouldBeGreaterThan(0.1);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1, 3)]
    [InlineData(2, 3, 1)]
    public void PenaltyOf_WhatHasNoTwoRows_IsRefused(params int[] shape)
    {
        var weight = new Weight("w", [.. shape], [.. new float[shape.Aggregate(1, (size, axis) => size * axis)]]);

        Should.Throw<ArgumentException>(() => new OrthogonalRegularizer().PenaltyOf(weight)).Message.ShouldContain("Weight w");
        new L2().PenaltyOf(weight).ShouldBe(0);
    }

    [Fact]
    public void New_Regularizers_HaveKerasDefaults()
    {
        new L1().Factor.ShouldBe(0.01);
        new L2().Factor.ShouldBe(0.01);
        new L1L2().ShouldBe(new L1L2(L1: 0, L2: 0));
        new OrthogonalRegularizer().ShouldBe(new OrthogonalRegularizer(Factor: 0.01, Mode: OrthogonalMode.Rows));
        Regularizer.None.PenaltyOf(Kernel([1, 2, 3, 4])).ShouldBe(0);
        Regularizer.None.ToString().ShouldBe("none");
        new L1L2(0.5, 0.25).ToString().ShouldBe("L1L2 { L1 = 0.5, L2 = 0.25 }");
    }

    private static Weight Kernel(float[] values) => new("dense/kernel", [values.Length / 4, 4], [.. values]);
}
