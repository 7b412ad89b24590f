namespace RnnDsl;

/// <summary>Everything is ready for the first step.</summary>
/// <param name="Computing">What computes each recurrent layer, <c>lstm: vector kernels</c>.</param>
/// <param name="Threads">Threads of the vector kernels.</param>
/// <param name="LibraryThreads">Threads of libtorch, which computes the rest.</param>
/// <param name="Library">From where libtorch was loaded.</param>
/// <param name="Loading">How long loading it took; almost nothing where it was loaded already.</param>
/// <param name="Compiling">How long it took to make the model of its description.</param>
public sealed record TrainingPrepared(
    ValueList<string> Computing, int Threads, int LibraryThreads, string Library, TimeSpan Loading, TimeSpan Compiling) : TrainingEvent
{
    /// <summary>The event in one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"libtorch of {Library} ready in {Loading.TotalSeconds:F2} s, model in {Compiling.TotalSeconds:F2} s; {(Computing.Count > 0 ? string.Join(", ", Computing) : "no recurrent layer")}; {Threads} thread(s), libtorch {LibraryThreads}");
}

/// <summary>What an epoch spent its time with.</summary>
/// <param name="Epoch">Number of the epoch, from 1.</param>
/// <param name="Steps">Reading examples and steps.</param>
/// <param name="Validation">Measuring the validation part.</param>
/// <param name="Rest">Callbacks and keeping a checkpoint, as far as that is not done meanwhile.</param>
public sealed record EpochPhases(int Epoch, TimeSpan Steps, TimeSpan Validation, TimeSpan Rest) : TrainingEvent
{
    /// <summary>The event in one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"Epoch {Epoch}: steps {Steps.TotalSeconds:F3} s, validation {Validation.TotalSeconds:F3} s, rest {Rest.TotalSeconds:F3} s");
}

/// <summary>The last step is done.</summary>
/// <param name="Steps">How long reading examples and steps took, of all epochs.</param>
/// <param name="Validation">How long measuring the validation part took.</param>
/// <param name="Rest">How long callbacks and keeping a checkpoint took.</param>
/// <param name="Memory">What the process takes of the machine's memory, in bytes.</param>
public sealed record TrainingFinished(TimeSpan Steps, TimeSpan Validation, TimeSpan Rest, long Memory) : TrainingEvent
{
    /// <summary>The event in one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"Trained in {(Steps + Validation + Rest).TotalSeconds:F2} s: steps {Steps.TotalSeconds:F2} s, validation {Validation.TotalSeconds:F2} s, rest {Rest.TotalSeconds:F2} s; memory {Memory / 1e6:F0} MB");
}
