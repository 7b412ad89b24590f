using System.Runtime.ExceptionServices;
using RnnDsl.Torch.Compile.Recurrent;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Compile;

/// <summary>
/// One way through the examples, batch after batch: training, where values are dropped out, or not. Stateful layers
/// start a pass from zeros.
/// </summary>
internal sealed class Pass : IDisposable
{
    private readonly DropoutStreams? _random;
    private readonly CarriedStates? _states;
    private ExceptionDispatchInfo? _failure;

    private Pass(DropoutStreams? random, CarriedStates? states) => (_random, _states) = (random, states);

    /// <summary>A pass of one batch that drops nothing, and has no next batch to carry a state to.</summary>
    public static Pass Inference { get; } = new(null, null);

    /// <summary>A pass over batches in order that drops nothing.</summary>
    public static Pass Measuring() => new(null, new());

    /// <summary>A training pass; what it drops depends on the seed and the number of the epoch alone.</summary>
    public static Pass Training(int seed, int epoch) => new(new(seed, epoch), new());

    /// <summary>
    /// Once it is cancelled, a long computation may leave off and give anything: whoever has cancelled it looks at nothing
    /// that comes out.
    /// </summary>
    public CancellationToken Stop { get; set; }

    /// <summary>
    /// 0 with a probability of <paramref name="rate"/>, else 1 / (1 - rate); null where nothing is dropped.
    /// </summary>
    /// <param name="layer">The layer that drops.</param>
    /// <param name="rate">The share to drop.</param>
    /// <param name="seed">The layer's own seed, if it has one.</param>
    /// <param name="shape">Shape of the mask.</param>
    public Tensor? DropoutMask(CompiledLayer layer, double rate, int? seed, params long[] shape) =>
        _random is null || rate == 0
            ? null
            : rand(shape, ScalarType.Float32, generator: _random.Of(layer, seed)).ge(Scalars.Of(rate)).to(ScalarType.Float32).div_(Scalars.Of((float)(1 - rate)));

    /// <summary>The state a stateful layer was left in by the batch before; null for zeros.</summary>
    public RecurrentState? StateBefore(CompiledRecurrence layer) => _states?.Of(layer);

    /// <summary>Carries the state of a stateful layer to the next batch.</summary>
    public void Carry(CompiledRecurrence layer, RecurrentState state) => _states?.Keep(layer, state);

    /// <summary>
    /// The gradients of a loss for tensors it came of in this pass. What fails on the way back is thrown from here: native
    /// code, which lies between, carries no exceptions.
    /// </summary>
    /// <param name="loss">The loss.</param>
    /// <param name="parameters">The tensors.</param>
    public IReadOnlyList<Tensor> Gradients(Tensor loss, IReadOnlyList<Tensor> parameters)
    {
        var gradients = autograd.grad([loss], [.. parameters]);
        _failure?.Throw();
        return [.. gradients];
    }

    /// <summary>Has <see cref="Gradients"/> throw what the way back has failed with; of several the first.</summary>
    public void Fail(Exception failure) => _failure ??= ExceptionDispatchInfo.Capture(failure);

    public void Dispose()
    {
        _random?.Dispose();
        _states?.Dispose();
    }
}
