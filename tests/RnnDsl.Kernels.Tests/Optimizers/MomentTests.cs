using CsCheck;

namespace RnnDsl.Kernels.Tests;

/// <summary>What is remembered of weights, taken out and put back.</summary>
public class MomentTests
{
    [Fact]
    public void Restore_WhatWasExported_GoesOnAsIfNothingHadBeen() =>
        Gen.Select(AnyOptimizer.Any, Gen.Int[1, 70], Gen.Int[1, 40], Gen.Int[0, 5], Gen.Int[0, 1_000]).Sample(
            (optimizer, first, second, steps, seed) =>
            {
                float[][] Noise(int step) => [UpdateRun.Noise(first, seed + step), UpdateRun.Noise(second, seed - step)];
                var whole = new UpdateRun(optimizer, Noise(0));
                Enumerable.Range(1, steps).ToList().ForEach(step => whole.Step(Noise(step), 0.1));

                var part = new UpdateRun(optimizer, whole.Weights);
                part.Update.Restore(whole.Update.Steps, whole.Update.ExportMoments());
                part.Update.ExportMoments().ShouldBe(whole.Update.ExportMoments());

                foreach (var run in new[] { whole, part })
                {
                    run.Step(Noise(7), 0.1);
                    run.Step(Noise(8), 0.1);
                }

                part.Weights.ShouldBe(whole.Weights);
                part.Update.ExportMoments().ShouldBe(whole.Update.ExportMoments());
            },
            iter: 500);

    [Fact]
    public void Export_AsLongAsTheWeights_AMomentAList()
    {
        var run = new UpdateRun(new Adam(), [new float[5], new float[33]]);
        run.Step([UpdateRun.Noise(5, 1), UpdateRun.Noise(33, 2)], 0.1);

        var moments = run.Update.ExportMoments();

        // Adam's first mean after one step is 0.1 of the gradient.
        moments.Select(ofOne => ofOne.Select(moment => moment.Count)).ShouldBe([[5, 5], [33, 33]]);
        moments[1][0].ShouldBe(UpdateRun.Noise(33, 2).Select(g => (float)(1 - 0.9) * g));
        new UpdateRun(new Sgd(), [new float[5]]).Update.ExportMoments().ShouldHaveSingleItem().ShouldBeEmpty();
    }

    [Fact]
    public void Restore_MomentsOfOtherWeights_AreRefused()
    {
        var moments = new UpdateRun(new Adam(), [new float[5]]).Update.ExportMoments();

        Should.Throw<ArgumentException>(() => new UpdateRun(new Adam(), [new float[6]]).Update.Restore(1, moments));
        Should.Throw<ArgumentException>(() => new UpdateRun(new RmsProp(), [new float[5]]).Update.Restore(1, moments));
    }
}
