using RnnDsl.Golden;

namespace RnnDsl.Kernels.Tests.States;

/// <summary>Outputs and states of the kernels are those of PyTorch and TensorFlow.js, where a layer gives a vector.</summary>
public class StateGoldenTests
{
    private const double Tolerance = 1e-5;

    public static TheoryData<string, string> Starts => Data(StateCases.StartNames.Where(answer => StateCases.Start(answer.Name).OutputShape.Length == 2));

    public static TheoryData<string, string> Chains =>
        Data(StateCases.ChainNames.Where(answer => StateCases.Chain(answer.Oracle, answer.Name).Case.OutputShape.Length == 2));

    [Theory]
    [MemberData(nameof(Starts))]
    public void Run_FromAState_OutputsAndStatesAreTheOracles(string oracle, string name)
    {
        var (golden, expected) = (StateCases.Start(name), StateCases.StartAnswer(oracle, name));
        var layer = golden.Layer.Read().Change(recurrent => recurrent with { ReturnState = true });
        var trained = Model(golden.InputShape, golden.OutputShape[1], golden.Weights, golden.Mask.Length > 0 ? [new Masking(), layer] : [layer]);

        var run = trained.Run(Rows(golden.InputShape, golden.Inputs), Initial(layer, golden.Start));

        Close(run.Predictions.Cast<ClassPrediction>().SelectMany(prediction => prediction.Scores), expected.Output);
        run.States.Layers.SelectMany(Parts).Count().ShouldBe(expected.States.Length);
        foreach (var (part, values) in run.States.Layers.SelectMany(Parts).Zip(expected.States))
        {
            Close(part.Select(value => (double)value), values);
        }
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void PredictAll_Stateful_OutputsAreTheOracles(string oracle, string name)
    {
        var (golden, expected) = StateCases.Chain(oracle, name);
        var layer = golden.Layer.Read().Change(recurrent => recurrent with { Stateful = true });
        var trained = Model(golden.InputShape, golden.OutputShape[1], golden.Weights, layer);

        var outputs = trained.Outputs(Rows(golden.InputShape, [.. golden.Batches.SelectMany(batch => batch)]));

        Close(outputs.SelectMany(row => row), [.. expected.Outputs.SelectMany(batch => batch)]);
    }

    private static TrainedModel Model(int[] inputShape, int outputs, float[][] weights, params Layer[] layers)
    {
        var trained = Trained.OnNumbers(inputShape[2], outputs, layers);
        return trained with { Weights = weights.Named(trained.Model), Options = new TrainingOptions { BatchSize = inputShape[0] } };
    }

    private static ValueSequences Rows(int[] shape, float[] values) => ValueSequences.Of(shape[2], values.Chunk(shape[1] * shape[2]));

    private static ModelStates Initial(Layer layer, float[][] start)
    {
        var recurrent = layer is Bidirectional both ? both.Layer : (RecurrentLayer)layer;
        string[] names = layer is Bidirectional ? ["cell/forward", "cell/backward"] : ["cell"];
        return new([.. names.Zip(start.Chunk(start.Length / names.Length), (name, parts) =>
            new LayerState(name, recurrent.Units, [.. parts[0]]) { Cell = parts.Length > 1 ? [.. parts[1]] : [] })]);
    }

    private static IEnumerable<ValueList<float>> Parts(LayerState state) => state.Cell.Count > 0 ? [state.Hidden, state.Cell] : [state.Hidden];

    private static void Close(IEnumerable<double> actual, float[] expected) =>
        actual.ToArray().ShouldBeCloseTo([.. expected.Select(value => (double)value)], Tolerance * expected.Max(Math.Abs));

    private static TheoryData<string, string> Data(IEnumerable<(string Oracle, string Name)> names)
    {
        var data = new TheoryData<string, string>();
        foreach (var (oracle, name) in names)
        {
            data.Add(oracle, name);
        }

        return data;
    }
}
