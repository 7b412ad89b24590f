using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Compile.Penalties;
using RnnDsl.Torch.Fit;
using RnnDsl.Torch.Fit.Losses;
using RnnDsl.Torch.Native;
using RnnDsl.Torch.Tests.Compile;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Golden;

/// <summary>Penalties, the losses they are part of and their gradients are those of Keras, PyTorch and TensorFlow.js.</summary>
public class RegularizerGoldenTests
{
    private const double LossTolerance = 1e-5;
    private const double GradientTolerance = 1e-4;

    public static TheoryData<string, string> Matrices => Data(MatrixPenalty.Names);

    public static TheoryData<string, string> Evaluations => Data(PenalisedModel.Names.Where(answer => answer.Oracle == "keras"));

    public static TheoryData<string, string, ComputePath> Models
    {
        get
        {
            var data = new TheoryData<string, string, ComputePath>();
            foreach (var (oracle, name) in PenalisedModel.Names)
            {
                var model = PenalisedModel.Named(name).Description;
                foreach (var path in model.Paths(ComputePaths.All))
                {
                    data.Add(oracle, name, path);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrices))]
    public void Penalty_ValueAndGradient_AreTheOracles(string oracle, string name)
    {
        var (golden, expected) = (MatrixPenalty.Named(name), MatrixPenalty.Of(oracle, name));
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        var values = tensor(golden.Values, [.. golden.Shape.Select(axis => (long)axis)], requires_grad: true);

        var penalty = Penalty.Of(golden.Value, values);

        penalty.item<float>().ShouldBe((float)expected.Penalty, LossTolerance * expected.Penalty);
        if (expected.Gradient.Length > 0)
        {
            autograd.grad([penalty], [values])[0].Values().ShouldAgree(expected.Gradient, GradientTolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WithPenalties_LossAndGradients_AreTheOracles(string oracle, string name, ComputePath path)
    {
        var (golden, expected) = (PenalisedModel.Named(name), PenalisedModel.Of(oracle, name));
        var model = golden.Description;
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, golden.WeightsOf(model), path.Options());
        using var batch = new Batch(golden.Trained(model).Encoder, golden.Classes.Length, golden.InputShape[1], []);
        batch.Fill(new(golden.Examples, Enumerable.Range(0, golden.Classes.Length).ToArray()));
        var outputs = compiled.Forward(batch.Inputs(), Pass.Inference);

        Loss entropy = outputs.shape[1] == 1 ? new BinaryCrossentropy() : new SparseCategoricalCrossentropy();
        var loss = compiled.WithPenalties(new BatchLoss(entropy).Mean(outputs, golden.Examples.Targets, []));

        loss.item<float>().ShouldBe((float)expected.Loss, LossTolerance * expected.Loss);
        Tensor[] parameters = [.. compiled.Parameters];
        var gradients = compiled.InKerasLayout(parameters, autograd.grad([loss], parameters));
        gradients.Length.ShouldBe(expected.WeightGradients.Length);
        for (var i = 0; i < gradients.Length; i++)
        {
            gradients[i].ShouldAgree(expected.WeightGradients[i], GradientTolerance);
        }
    }

    // Steps too small to move a weight leave the losses of the golden weights; the last batch is a short one.
    [Theory]
    [MemberData(nameof(Evaluations))]
    public void Train_LossesOfTheEpoch_AreWhatKerasReports(string oracle, string name)
    {
        var (golden, expected) = (PenalisedModel.Named(name), PenalisedModel.Of(oracle, name));
        var trained = golden.Trained(golden.Description);
        var dataset = new Dataset("golden", trained.Encoder, trained.Labels, golden.Examples, golden.Examples) { Validation = golden.Examples };
        var still = new Sgd(1e-30);

        var whole = trained.Train(dataset, new TrainingOptions { Epochs = 1, BatchSize = golden.Classes.Length, Optimizer = still });
        var batches = trained.Train(dataset, new TrainingOptions { Epochs = 1, BatchSize = golden.BatchSize, Shuffle = false, Optimizer = still });

        whole.History.Epochs[0].Loss.ShouldBe(expected.Loss, LossTolerance * expected.Loss);
        whole.History.Epochs[0].ValidationLoss!.Value.ShouldBe(expected.Loss, LossTolerance * expected.Loss);
        batches.History.Epochs[0].Loss.ShouldBe(expected.Evaluated, LossTolerance * expected.Evaluated);
        batches.History.Epochs[0].ValidationLoss!.Value.ShouldBe(expected.Evaluated, LossTolerance * expected.Evaluated);
    }

    private static TheoryData<string, string> Data(IEnumerable<(string Oracle, string Name)> answers)
    {
        var data = new TheoryData<string, string>();
        foreach (var (oracle, name) in answers)
        {
            data.Add(oracle, name);
        }

        return data;
    }
}
