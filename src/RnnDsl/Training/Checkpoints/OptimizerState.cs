namespace RnnDsl;

/// <summary>What an optimizer remembers between two steps.</summary>
/// <param name="Steps">Steps done.</param>
/// <param name="Rate">The learning rate from here on.</param>
/// <param name="Moments">Of every trained tensor the running means of its formula, one list each, as long as the tensor.</param>
internal sealed record OptimizerState(int Steps, LearningRate Rate, ValueList<ValueList<ValueList<float>>> Moments)
{
    /// <summary>Before the first step; all moments are 0.</summary>
    public static OptimizerState Initial(Optimizer optimizer) => new(0, optimizer.LearningRate, []);
}
