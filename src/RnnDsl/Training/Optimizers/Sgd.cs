namespace RnnDsl;

/// <summary>Gradient descent: x -= learning_rate g; with momentum m = momentum m - learning_rate g, x += m.</summary>
/// <param name="LearningRate">Size of a step, or a schedule; 0.01 by default.</param>
/// <param name="Momentum">Share of the last step that is kept, in [0, 1); 0 by default.</param>
/// <param name="Nesterov">
/// Whether the momentum of the next step is anticipated, x += momentum m - learning_rate g; without momentum it
/// changes nothing; false by default.
/// </param>
public sealed record Sgd(LearningRate LearningRate = default, double Momentum = 0, bool Nesterov = false) : Optimizer(LearningRate.Or(0.01))
{
    private protected override IEnumerable<ArgumentRange> Ranges() => [ArgumentRange.Share(nameof(Momentum), Momentum)];
}
