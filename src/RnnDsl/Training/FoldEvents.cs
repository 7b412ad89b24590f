namespace RnnDsl;

/// <summary>A fold of a cross-validation is about to be trained for.</summary>
/// <param name="Fold">Its number, from 1.</param>
/// <param name="Folds">How many there are.</param>
public sealed record FoldStarted(int Fold, int Folds) : TrainingEvent;

/// <summary>A fold is being measured by the model that was trained on the others.</summary>
/// <param name="Fold">Its number, from 1.</param>
/// <param name="Folds">How many there are.</param>
/// <param name="Share">The share of it that is done, up to 1.</param>
public sealed record FoldMeasuring(int Fold, int Folds, double Share) : TrainingEvent;

/// <summary>A fold was measured by the model that was trained on the others.</summary>
/// <param name="Fold">Its number, from 1.</param>
/// <param name="Folds">How many there are.</param>
/// <param name="Result">What was measured.</param>
public sealed record FoldCompleted(int Fold, int Folds, Evaluation Result) : TrainingEvent
{
    /// <summary>The fold in one line.</summary>
    public override string ToString() => $"Fold {Fold}/{Folds}  {Result}";
}
