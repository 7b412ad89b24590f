using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Fit.Losses;
using RnnDsl.Torch.Fit.Optimizers;
using static TorchSharp.torch;

namespace RnnDsl.Benchmarks;

/// <summary>A model as a training compiles and steps it.</summary>
internal sealed class OwnSteps : IDisposable
{
    private readonly CompiledModel _model;
    private readonly WeightUpdate _update;
    private readonly BatchLoss _loss = new(new BinaryCrossentropy());
    private readonly Pass _pass = Pass.Training(0, 1);
    private readonly int _threads;

    public OwnSteps(ModelDescription model, int batch, int threads)
    {
        _model = CompiledModel.Compile(model, model.DrawWeights(0), new CompileOptions { Threads = threads });
        _update = WeightUpdate.Of(new RmsProp(), _model.Parameters);
        _threads = Math.Min(threads, NativeThreads.For(model, batch));
    }

    /// <summary>A whole training step.</summary>
    public void Step(StepBatch batch)
    {
        using var threads = NativeThreads.Use(_threads);
        using var scope = NewDisposeScope();
        var loss = _loss.Mean(_model.Forward(batch.Inputs, _pass), new ClassTargets([.. batch.Classes]), []);
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
