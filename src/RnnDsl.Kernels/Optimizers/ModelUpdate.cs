namespace RnnDsl.Kernels;

/// <summary>
/// Moves the weights of a model along their gradients with Keras' formulas, and keeps what its optimizer remembers of
/// each: one pass over weights, gradients and moments. The bits do not depend on the number of threads, and a step
/// allocates nothing.
/// </summary>
internal abstract class ModelUpdate
{
    /// <summary>The update of an optimizer, before the first step.</summary>
    /// <param name="optimizer">The optimizer; its learning rate is left to <see cref="Step"/>.</param>
    /// <param name="weights">What moves.</param>
    /// <param name="gradients">Where the gradients lie at every step, in the order and of the sizes of the weights.</param>
    /// <param name="threads">Most threads to use, the calling one included, at least 1.</param>
    public static ModelUpdate Of(
        Optimizer optimizer, IReadOnlyList<Memory<float>> weights, IReadOnlyList<ReadOnlyMemory<float>> gradients, int threads)
    {
        var model = new UpdateTargets(optimizer, weights, gradients, threads);
        return optimizer switch
        {
            Sgd { Momentum: 0 } => new RuleUpdate<SgdRule>(model, (rate, _) => new(rate)),
            Sgd o => new RuleUpdate<MomentumRule<SgdRule>>(model, (rate, _) => new(new(rate), o.Momentum, o.Nesterov)),
            RmsProp { Momentum: 0, Centered: false } o => new RuleUpdate<RmsPropRule>(model, (rate, _) => new(o, rate)),
            RmsProp { Momentum: 0 } o => new RuleUpdate<CenteredRmsPropRule>(model, (rate, _) => new(o, rate)),
            RmsProp { Centered: false } o => new RuleUpdate<MomentumRule<RmsPropRule>>(model, (rate, _) => new(new(o, rate), o.Momentum, false)),
            RmsProp o => new RuleUpdate<MomentumRule<CenteredRmsPropRule>>(model, (rate, _) => new(new(o, rate), o.Momentum, false)),
            Adam o => Adam(model, new AdamW(o.LearningRate, 0, o.Beta1, o.Beta2, o.Epsilon)),
            AdamW o => Adam(model, o),
            _ => throw new NotSupportedException($"No case updates by {optimizer.GetType().Name}."),
        };
    }

    /// <summary>Steps done.</summary>
    public int Steps { get; protected set; }

    /// <summary>One step.</summary>
    /// <param name="rate">The learning rate of this step.</param>
    public abstract void Step(double rate);

    /// <summary>What is remembered of the values of every weight, a list a moment; it does not depend on the processor.</summary>
    public abstract ValueList<ValueList<ValueList<float>>> ExportMoments();

    /// <summary>Goes on from what was exported after so many steps.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="moments">What was exported; none where it all is 0.</param>
    /// <exception cref="ArgumentException">They are not those of such weights.</exception>
    public abstract void Restore(int steps, ValueList<ValueList<ValueList<float>>> moments);

    private static RuleUpdate<AdamRule> Adam(UpdateTargets model, AdamW options) =>
        new(model, (rate, step) => new(options, rate, step));
}
