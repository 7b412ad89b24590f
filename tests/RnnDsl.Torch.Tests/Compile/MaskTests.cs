using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Compile;

/// <summary>A masked step copies state and output forward: padding in front changes nothing.</summary>
public class MaskTests
{
    public static TheoryData<Layer> Layers =>
    [
        new SimpleRnn(4), new Lstm(4), new Gru(4), new Gru(4) { ResetAfter = false }, new Lstm(4) { GoBackwards = true },
        new Bidirectional(new Lstm(4)), new Bidirectional(new Gru(4)) { MergeMode = MergeMode.Sum },
    ];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Forward_PaddedInFront_EqualsUnpadded(Layer layer)
    {
        var model = Rnn.Sequential().Embedding(10, 3, maskZero: true).Add(layer);
        var weights = model.DrawWeights(1);

        Run(model, weights, [0, 0, 0, 4, 9, 2]).ShouldAgree(Run(model, weights, [4, 9, 2]), 1e-6);
    }

    [Fact]
    public void Forward_AveragePooling_CountsUnmaskedStepsOnly()
    {
        var model = Rnn.Sequential().Embedding(10, 3, maskZero: true).GlobalAveragePooling1D();
        var weights = model.DrawWeights(1);

        Run(model, weights, [0, 0, 0, 4, 9, 2]).ShouldAgree(Run(model, weights, [4, 9, 2]), 1e-6);
    }

    [Fact]
    public void Forward_AveragePoolingOfNothing_IsNotANumber()
    {
        var model = Rnn.Sequential().Embedding(10, 3, maskZero: true).GlobalAveragePooling1D();

        Run(model, model.DrawWeights(1), [0, 0]).ShouldAllBe(value => float.IsNaN(value));
    }

    [Fact]
    public void Forward_AveragePooling_TakesNoNaNFromMaskedSteps()
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        var flow = new Flow(tensor([1f, float.NaN, 4f], [1, 3, 1]), tensor([true, false, true], [1, 3]));

        new CompiledAveragePooling().Forward(flow, Pass.Inference).Values.Values().ShouldBe([2.5f]);
    }

    [Fact]
    public void Forward_StackedSequences_PassTheMaskOn()
    {
        var model = Rnn.Sequential().Embedding(10, 3, maskZero: true).Dropout(0.5).Lstm(4, returnSequences: true).Gru(4);
        var weights = model.DrawWeights(1);

        Run(model, weights, [0, 0, 4, 9, 2]).ShouldAgree(Run(model, weights, [4, 9, 2]), 1e-6);
    }

    [Fact]
    public void Forward_WithoutMaskZero_SeesThePadding()
    {
        var model = Rnn.Sequential().Embedding(10, 3).Lstm(4);
        var weights = model.DrawWeights(1);

        Run(model, weights, [0, 0, 4, 9, 2]).ShouldNotBe(Run(model, weights, [4, 9, 2]));
    }

    private static float[] Run(ModelDescription model, ValueList<Weight> weights, int[] ids)
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, weights);
        return compiled.Forward(tensor(ids, [1, ids.Length]), Pass.Inference).Values();
    }
}
