using RnnDsl.Torch.Compile.Recurrent;
using RnnDsl.Torch.Native;

namespace RnnDsl.Torch.Tests.Compile;

/// <summary>Every layer that libtorch's modules compute must come out the same step by step.</summary>
public class RecurrentPathTests
{
    private const int Batch = 3;
    private const int Time = 6;
    private const int Features = 4;

    static RecurrentPathTests() => TorchLibrary.EnsureLoaded();

    public static TheoryData<RecurrentLayer> NativeLayers
    {
        get
        {
            var data = new TheoryData<RecurrentLayer>();
            foreach (var layer in new RecurrentLayer[] { new SimpleRnn(5), new SimpleRnn(5) { Activation = Activation.Relu }, new Lstm(5), new Gru(5) })
            {
                var noisy = layer with { BiasInitializer = new RandomUniform(-0.5, 0.5) };
                data.Add(noisy);
                data.Add(noisy with { ReturnSequences = true });
                data.Add(noisy with { GoBackwards = true });
                data.Add(noisy with { UseBias = false, ReturnSequences = true, GoBackwards = true });
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(NativeLayers))]
    public void Compile_NativeAndStepped_AgreeInOutputsAndGradients(RecurrentLayer layer)
    {
        var weights = Weights(layer);
        var x = Compiled.Noise(Batch * Time * Features);
        NativeRecurrence.Computes(layer).ShouldBeTrue();

        var native = Compiled.Differentiate(new NativeRecurrence(layer, Features, weights), x, Batch, Time, Features);
        var stepped = Compiled.Differentiate(new SteppedRecurrence(layer, Features, weights), x, Batch, Time, Features);

        native.Output.ShouldAgree(stepped.Output, 1e-5);
        var keras = NativeLayout.ToKeras(layer, Features, Named(layer, native.Gradients)).ToList();
        keras.Count.ShouldBe(stepped.Gradients.Length);
        for (var i = 0; i < keras.Count; i++)
        {
            keras[i].ShouldAgree(stepped.Gradients[i], 1e-4);
        }
    }

    [Theory]
    [MemberData(nameof(NativeLayers))]
    public void Export_Untrained_GivesTheWeightsBack(RecurrentLayer layer)
    {
        var weights = Weights(layer);
        using var native = new NativeRecurrence(layer, Features, weights);
        using var stepped = new SteppedRecurrence(layer, Features, weights);

        native.Export().Select(w => w.ToValueList()).ToValueList().ShouldBe(weights);
        stepped.Export().Select(w => w.ToValueList()).ToValueList().ShouldBe(weights);
    }

    [Fact]
    public void Computes_WhatLibtorchLacks_IsFalse()
    {
        NativeRecurrence.Computes(new Gru(4) { ResetAfter = false }).ShouldBeFalse();
        NativeRecurrence.Computes(new Lstm(4) { RecurrentDropout = 0.1 }).ShouldBeFalse();
        NativeRecurrence.Computes(new Lstm(4) { RecurrentActivation = Activation.HardSigmoid }).ShouldBeFalse();
        NativeRecurrence.Computes(new SimpleRnn(4) { Activation = Activation.Linear }).ShouldBeFalse();
    }

    private static ValueList<ValueList<float>> Weights(RecurrentLayer layer) =>
        [.. Rnn.Sequential(TensorSpec.Sequence(Features)).Add(layer).DrawWeights(9).Select(w => w.Values)];

    // Only the first bias of SimpleRnn and Lstm has a gradient.
    private static Dictionary<string, float[]> Named(RecurrentLayer layer, float[][] gradients)
    {
        string[] names = ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"];
        gradients.Length.ShouldBe(layer.UseBias ? layer is Gru ? 4 : 3 : 2);
        return names.Zip(gradients).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
