using RnnDsl.Golden;

namespace RnnDsl.Kernels.Tests.Golden;

/// <summary>
/// Outputs of the kernels are those of Keras, PyTorch, TensorFlow.js and ONNX Runtime; of sequences, which are not
/// predicted, the largest values over time.
/// </summary>
public class LayerGoldenTests
{
    private const double Tolerance = 1e-5;

    public static TheoryData<string> Names => [.. LayerCase.Names.Where(name => LayerCase.Named(name).Seed == 0)];

    [Theory]
    [MemberData(nameof(Names))]
    public void PredictAll_Outputs_AreTheOracles(string name)
    {
        var golden = LayerCase.Named(name);

        var rows = golden.Description.Input is TokenSpec ? OnTokens(golden) : OnNumbers(golden);

        double[] actual = [.. rows.SelectMany(row => row)];
        foreach (var (_, answer) in LayerAnswer.To(name))
        {
            double[] expected = [.. IsSequence(golden) ? LargestOverTime(golden, answer.Output) : answer.Output.Select(value => (double)value)];
            actual.ShouldBeCloseTo(expected, Tolerance * expected.Max(Math.Abs));
        }
    }

    private static bool IsSequence(LayerCase golden) => golden.OutputShape.Length == 3;

    private static Layer[] Layers(LayerCase golden) =>
        [.. golden.Description.Layers, .. IsSequence(golden) ? (Layer[])[new GlobalMaxPooling1D()] : []];

    private static IEnumerable<double> LargestOverTime(LayerCase golden, float[] output) =>
        from row in output.Chunk(golden.OutputShape[1] * golden.OutputShape[2])
        from unit in Enumerable.Range(0, golden.OutputShape[2])
        select (double)row.Chunk(golden.OutputShape[2]).Max(step => step[unit]);

    private static double[][] OnTokens(LayerCase golden)
    {
        var layers = Layers(golden);
        var trained = Trained.OnTokens(((Embedding)layers[0]).InputDim, golden.InputShape[1], golden.OutputShape[^1], layers);
        var rows = golden.Inputs.Select(id => (int)id).Chunk(golden.InputShape[1]);
        return (trained with { Weights = golden.WeightsOf(trained.Model) }).Outputs(TokenSequences.Of(rows));
    }

    private static double[][] OnNumbers(LayerCase golden)
    {
        var features = golden.InputShape[2];
        var trained = Trained.OnNumbers(features, golden.OutputShape[^1], Layers(golden));
        var rows = golden.Inputs.Chunk(features * golden.InputShape[1]);
        return (trained with { Weights = golden.WeightsOf(trained.Model) }).Outputs(ValueSequences.Of(features, rows));
    }
}
