using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Fit.Losses;
using RnnDsl.Torch.Fit.Optimizers;
using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>The chapter's model as a training compiles and steps it.</summary>
internal sealed class OwnSteps : IDisposable
{
    private readonly CompiledModel _model;
    private readonly WeightUpdate _update;
    private readonly BatchLoss _loss = new(new BinaryCrossentropy());
    private readonly Pass _pass = Pass.Training(0, 1);
    private readonly int _threads;

    public OwnSteps(RecurrentLayer layer, int words, int features, int batch, bool masked, int threads)
    {
        var model = Rnn.Sequential().Embedding(words, features, maskZero: masked).Add(layer).Dense(1, Activation.Sigmoid);
        _model = CompiledModel.Compile(model, model.DrawWeights(0), new CompileOptions { Threads = threads });
        _update = WeightUpdate.Of(new RmsProp(), _model.Parameters);
        _threads = Math.Min(threads, NativeThreads.For(model, batch));
    }

    /// <summary>A whole training step.</summary>
    public void Step(Tensor ids, int[] classes)
    {
        using var threads = NativeThreads.Use(_threads);
        using var scope = NewDisposeScope();
        var loss = _loss.Mean(_model.Forward(ids, _pass), new ClassTargets([.. classes]), []);
        var gradients = autograd.grad([loss], [.. _model.Parameters]);
        using var _ = no_grad();
        _update.Step([.. gradients]);
    }

    public void Dispose()
    {
        _pass.Dispose();
        _update.Dispose();
        _model.Dispose();
    }
}
