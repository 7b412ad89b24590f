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
    private int _steps;

    public override void Step(double rate)
    {
        _rule = ruleOf(rate, ++_steps);
        targets.Run(this);
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
