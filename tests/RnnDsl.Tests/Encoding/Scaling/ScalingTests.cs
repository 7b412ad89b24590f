using CsCheck;

namespace RnnDsl.Tests.Encodings;

public class ScalingTests
{
    // Two features over the steps of two sequences; the second is constant.
    private static readonly ValueSequences s_training = ValueSequences.Of(2, [[1, 0.1f, 3, 0.1f], [8, 0.1f]]);

    [Fact]
    public void Fit_Standard_IsMeanAndDeviationOfTheTrainingPart()
    {
        var scaling = Scaling.Fit(ScalingKind.Standard, s_training).ShouldBeOfType<StandardScaling>();

        // (1 + 3 + 8) / 3 = 4; (9 + 1 + 16) / 3 = 26 / 3
        scaling.Means[0].ShouldBe(4, 1e-12);
        scaling.Deviations[0].ShouldBe(Math.Sqrt(26.0 / 3), 1e-12);
        scaling.Deviations[1].ShouldBe(1);
        scaling.Apply(s_training)[1].ToArray().ShouldBe([(float)(4 / Math.Sqrt(26.0 / 3)), 0]);
    }

    [Fact]
    public void Fit_MinMax_IsTheRangeOfTheTrainingPart()
    {
        var scaling = Scaling.Fit(ScalingKind.MinMax, s_training);

        scaling.ShouldBe(new MinMaxScaling([1, 0.1f], [7, 1]));
        scaling.Apply(s_training).ShouldBe(ValueSequences.Of(2, [[0, 0, 2 / 7f, 0], [1, 0]]));
        scaling.Apply(0, 15).ShouldBe(2);
    }

    [Fact]
    public void Fit_Logarithm_MakesGrowthByAShareGrowthByAnAmount()
    {
        var scaling = Scaling.Fit(ScalingKind.MinMax, ValueSequences.Of(1, [[1, 10, 100]]), logarithm: true);

        scaling.Apply(0, 1000).ShouldBe(1.5, 1e-12);
        scaling.Invert(0, 2).ShouldBe(10_000, 1e-8);
    }

    [Fact]
    public void Invert_OfApply_IsTheValue() => Gen.Select(Gen.Enum<ScalingKind>(), Gen.Bool, Gen.Float[0.01f, 100].Array[2, 9], Gen.Double[0.01, 100])
        .Sample((kind, logarithm, values, value) =>
        {
            var scaling = Scaling.Fit(kind, ValueSequences.Of(1, [values]), logarithm);

            scaling.Invert(0, scaling.Apply(0, value)).ShouldBe(value, 1e-6 * value);
        });

    [Theory]
    [InlineData(float.NaN, false)]
    [InlineData(float.NegativeInfinity, false)]
    [InlineData(0f, true)]
    [InlineData(-1f, true)]
    public void Fit_ValueThatCannotBeScaled_NamesIt(float value, bool logarithm)
    {
        var values = ValueSequences.Of(2, [[1, 1], [1, 1, 1, value]]);

        Should.Throw<ArgumentException>(() => Scaling.Fit(ScalingKind.Standard, values, logarithm)).Message.ShouldContain("at step 1, feature 1");
        Should.Throw<ArgumentException>(() => Scaling.Fit(ScalingKind.None, values, logarithm));
    }

    [Fact]
    public void Apply_OtherFeatures_Throws() =>
        Should.Throw<ArgumentException>(() => Scaling.Fit(ScalingKind.Standard, s_training).Apply(ValueSequences.Of(3, []))).Message.ShouldContain("2 features");

    [Fact]
    public void Fit_NoStep_Throws() =>
        Should.Throw<ArgumentException>(() => Scaling.Fit(ScalingKind.MinMax, ValueSequences.Of(1, [[]])));
}
