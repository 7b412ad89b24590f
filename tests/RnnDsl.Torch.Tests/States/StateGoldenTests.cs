using RnnDsl.Golden;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Native;
using RnnDsl.Torch.Tests.Compile;
using RnnDsl.Torch.Tests.Golden;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.States;

/// <summary>What layers give from a state, and stateful ones over batches, is what PyTorch and TensorFlow.js give.</summary>
public class StateGoldenTests
{
    private const double OutputTolerance = 1e-5;
    private const double GradientTolerance = 1e-4;

    static StateGoldenTests() => TorchLibrary.EnsureLoaded();

    public static TheoryData<string, string, ComputePath> Starts
    {
        get
        {
            var data = new TheoryData<string, string, ComputePath>();
            foreach (var (oracle, name) in StateCases.StartNames)
            {
                foreach (var (_, path) in StartRun.Cases.Where(run => run.Name == name))
                {
                    data.Add(oracle, name, path);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, string, ComputePath> Chains
    {
        get
        {
            var data = new TheoryData<string, string, ComputePath>();
            foreach (var (oracle, name) in StateCases.ChainNames)
            {
                foreach (var path in new[] { ComputePath.Fused, ComputePath.Native, ComputePath.Stepped })
                {
                    data.Add(oracle, name, path);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, string> Trainings
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (oracle, name) in StateCases.TrainingNames)
            {
                data.Add(oracle, name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public void Run_FromAState_OutputsStatesAndGradientsAreTheOracles(string oracle, string name, ComputePath path)
    {
        var expected = StateCases.StartAnswer(oracle, name);
        using var scope = NewDisposeScope();
        using var run = new StartRun(StateCases.Start(name), path);

        var (output, states, loss) = run.Forward();

        output.Values().ShouldAgree(expected.Output, OutputTolerance);
        ShouldAgree([.. states.Select(state => state.Values())], expected.States, OutputTolerance);
        if (expected.WeightGradients.Length > 0)
        {
            var gradients = autograd.grad([loss], [.. run.Weights, run.Inputs, .. run.Start]);
            gradients[run.Weights.Count].Values().ShouldAgree(expected.InputGradient, GradientTolerance);
            ShouldAgree([.. gradients.Skip(run.Weights.Count + 1).Select(gradient => gradient.Values())], expected.StartGradients, GradientTolerance);
            ShouldAgree(run.InKerasLayout(gradients), expected.WeightGradients, GradientTolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Forward_StatefulOverBatches_OutputsAndGradientsAreTheOracles(string oracle, string name, ComputePath path)
    {
        var (golden, expected) = StateCases.Chain(oracle, name);
        var model = Model(golden.InputShape, golden.Layer.Read());
        long[] shape = [.. golden.InputShape.Select(axis => (long)axis)];
        using var compiled = CompiledModel.Compile(model, golden.Weights.Named(model), path.Options());
        using var pass = Pass.Measuring();
        using var scope = NewDisposeScope();
        Tensor output = null!;
        foreach (var (inputs, values) in golden.Batches.Zip(expected.Outputs))
        {
            output = compiled.Forward(tensor(inputs, shape), pass);
            output.Values().ShouldAgree(values, OutputTolerance);
        }

        if (expected.WeightGradients.Length > 0)
        {
            Tensor[] parameters = [.. compiled.Parameters];
            var gradients = autograd.grad([output.mul(tensor(golden.LossWeights, output.shape)).sum()], parameters);
            using var _ = no_grad();
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].copy_(gradients[i]);
            }

            ShouldAgree([.. compiled.Export().Select(weight => weight.Values.ToArray())], expected.WeightGradients, GradientTolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Trainings))]
    public void Train_Stateful_WeightsAreTheOracles(string oracle, string name)
    {
        var (golden, expected) = StateCases.Training(oracle, name);
        var model = Model(golden.InputShape, golden.Layer.Read(), new Dense(1, Activation.Sigmoid));
        var (time, features) = (golden.InputShape[1], golden.InputShape[2]);
        var rows = ValueSequences.Of(features, golden.Batches.SelectMany(batch => batch).Chunk(time * features));
        var examples = new Examples(rows, [.. golden.Labels.SelectMany(labels => labels)]);
        var dataset = new Dataset("chunks", new NumberEncoder(features), new ClassLabels(["no", "yes"]), examples, examples);
        var options = new TrainingOptions { Epochs = 2, BatchSize = golden.InputShape[0], Shuffle = false, Optimizer = new Sgd(0.5) };
        var start = new TrainedModel(model, golden.Weights.Named(model), dataset.Encoder, dataset.Labels, options, TrainingHistory.None);

        var trained = start.Train(dataset, options);

        ShouldAgree([.. trained.Weights.Select(weight => weight.Values.ToArray())], expected.Weights, GradientTolerance);
    }

    private static ModelDescription Model(int[] inputShape, Layer layer, params Layer[] behind) =>
        Rnn.Sequential(TensorSpec.Sequence(inputShape[2])) with { Layers = [layer.Change(recurrent => recurrent with { Stateful = true }), .. behind] };

    private static void ShouldAgree(float[][] actual, float[][] expected, double tolerance)
    {
        actual.Length.ShouldBe(expected.Length);
        foreach (var (values, others) in actual.Zip(expected))
        {
            values.ShouldAgree(others, tolerance);
        }
    }

}
