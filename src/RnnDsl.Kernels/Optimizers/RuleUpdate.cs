using System.Numerics;

namespace RnnDsl.Kernels;

/// <summary>The update of a model by one rule.</summary>
/// <param name="targets">What moves.</param>
/// <param name="ruleOf">The rule for a learning rate and the number of a step, from 1.</param>
internal sealed class RuleUpdate<TRule>(UpdateTargets targets, Func<double, int, TRule> ruleOf) : ModelUpdate, IPartedWork
    where TRule : struct, IUpdateRule
{
    private readonly Vector<float>[][] _moments =
        [.. targets.Weights.Select(weight => new Vector<float>[checked((weight.Length + Vector<float>.Count - 1) / Vector<float>.Count * TRule.Moments)])];

    private TRule _rule;

    public override void Step(double rate)
    {
        _rule = ruleOf(rate, ++Steps);
        targets.Run(this);
    }

    public override ValueList<ValueList<ValueList<float>>> ExportMoments() =>
        [.. _moments.Zip(targets.Weights, (vectors, weight) => MomentLanes.Separate(vectors, TRule.Moments, weight.Length))];

    public override void Restore(int steps, ValueList<ValueList<ValueList<float>>> moments)
    {
        if (moments.Count > 0 && !moments.Select(ofOne => ofOne.Select(moment => moment.Count).ToValueList())
            .SequenceEqual(targets.Weights.Select(weight => Enumerable.Repeat(weight.Length, TRule.Moments).ToValueList())))
        {
            throw new ArgumentException("The moments are not those of these weights.", nameof(moments));
        }

        Steps = steps;
        foreach (var (vectors, ofOne) in _moments.Zip(moments))
        {
            MomentLanes.Join(ofOne, vectors);
        }
    }

    void IPartedWork.Do(int part)
    {
        var (weight, from, length) = targets.Shards[part];
        UpdateSweep<TRule>.Run(
            ref _rule,
            ref targets.ClipOf(weight),
            targets.Weights[weight].Span.Slice(from, length),
            targets.Gradients[weight].Span.Slice(from, length),
            _moments[weight].AsSpan(from / Vector<float>.Count * TRule.Moments));
    }
}
