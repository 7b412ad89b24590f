using System.Runtime.CompilerServices;

namespace RnnDsl.Kernels;

/// <summary>
/// The trained models in use with their weights laid out, each once: predicting one sequence after the other costs
/// no more than the sequences do. They go with the trained model.
/// </summary>
internal static class ForwardModels
{
    private static readonly ConditionalWeakTable<TrainedModel, Kept> s_kept = [];

    /// <summary>A trained model, laid out.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="steps">Time steps that will be run, all rows together.</param>
    /// <param name="parallel">How many threads may be used.</param>
    /// <exception cref="InvalidDescriptionException">The description is wrong.</exception>
    /// <exception cref="ArgumentException">The parts of the model do not fit together.</exception>
    public static ForwardModel Of(TrainedModel trained, long steps, ParallelOptions parallel) =>
        s_kept.GetOrCreateValue(trained).Model(trained, steps, parallel);

    private sealed class Kept
    {
        private readonly Lock _lock = new();
        private ForwardModel? _model;
        private long _steps;

        public ForwardModel Model(TrainedModel trained, long steps, ParallelOptions parallel)
        {
            lock (_lock)
            {
                _steps += steps;
                if (_model is null || _steps >= _model.OutgrownAt)
                {
                    _model = ForwardCompiler.Compile(trained, _steps, parallel);
                }

                return _model;
            }
        }
    }
}
