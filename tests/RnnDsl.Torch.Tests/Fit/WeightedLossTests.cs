using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Fit.Losses;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Fit;

/// <summary>Weights of classes and of samples: the mean over the batch of the weighted losses, as in Keras.</summary>
public class WeightedLossTests
{
    private static readonly ModelDescription s_model = Rnn.Sequential().Lstm(8);
    private static readonly TrainingOptions s_options = new() { Epochs = 2, Seed = 6, Optimizer = new Sgd(0.5) };

    [Fact]
    public void Mean_OneProbability_IsOfTheWeightedLosses() =>
        Mean(new BinaryCrossentropy(), [0.25f, 0.75f, 0.5f], 1, [1, 1, 0], [2, 0.5f, 4])
            .ShouldBe(((2 * -Math.Log(0.25)) + (0.5 * -Math.Log(0.75)) + (4 * -Math.Log(0.5))) / 3, 1e-6);

    [Fact]
    public void Mean_Distribution_IsOfTheWeightedLosses() =>
        Mean(new SparseCategoricalCrossentropy(), [0.5f, 0.25f, 0.25f, 0.125f, 0.125f, 0.75f], 3, [1, 2], [3, 0])
            .ShouldBe(3 * -Math.Log(0.25) / 2, 1e-6);

    [Fact]
    public void Train_WeightsOfOne_ChangeNoBit()
    {
        var data = SmallData.Letters();
        var ones = data with { Training = data.Training with { SampleWeights = [.. Enumerable.Repeat(1.0, data.Training.Count)] } };
        var plain = s_model.Train(data, s_options);

        s_model.Train(data, s_options with { ClassWeights = [1, 1] }).Weights.ShouldBe(plain.Weights);
        s_model.Train(ones, s_options).Weights.ShouldBe(plain.Weights);
    }

    [Fact]
    public void Train_ClassWeights_AreSampleWeightsByClass()
    {
        var data = SmallData.Letters(classes: 3);
        double[] weights = [0.5, 2, 3];
        var weighted = data with { Training = data.Training with { SampleWeights = [.. data.Training.Classes.Select(c => weights[c])] } };

        var byClass = s_model.Train(data, s_options with { ClassWeights = [.. weights] });

        byClass.Weights.ShouldBe(s_model.Train(weighted, s_options).Weights);
        byClass.Weights.ShouldNotBe(s_model.Train(data, s_options).Weights);
    }

    [Fact]
    public void Train_ClassAndSampleWeights_AreMultiplied()
    {
        // Powers of two are multiplied exactly.
        var data = SmallData.Letters();
        var twos = data with { Training = data.Training with { SampleWeights = [.. Enumerable.Repeat(2.0, data.Training.Count)] } };

        s_model.Train(twos, s_options with { ClassWeights = [0.5, 2] }).Weights
            .ShouldBe(s_model.Train(data, s_options with { ClassWeights = [1, 4] }).Weights);
    }

    [Fact]
    public void Train_ExamplesOfWeightZero_TeachNothing()
    {
        // Half of a batch says the contrary with weight 0; what is left counts half in the mean over the batch.
        var data = SmallData.Letters(count: 32);
        var contrary = new Examples(data.Training.Inputs, [.. data.Training.Classes.Select((c, i) => i < 16 ? c : 1 - c)])
        {
            SampleWeights = [.. Enumerable.Range(0, 32).Select(i => i < 16 ? 2.0 : 0.0)],
        };
        var options = s_options with { Shuffle = false, Epochs = 1 };

        var masked = s_model.Train(data with { Training = contrary }, options).Weights;
        var half = s_model.Train(data with { Training = data.Training.Slice(0, 16) }, options).Weights;

        foreach (var (a, b) in masked.Zip(half))
        {
            a.Values.Zip(b.Values).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
        }
    }

    [Fact]
    public void Train_ValidationLoss_KnowsSampleWeightsButNoClassWeights()
    {
        var data = SmallData.Letters();
        var given = data with { Validation = data.Test };
        var doubled = data with { Validation = data.Test with { SampleWeights = [.. Enumerable.Repeat(2.0, data.Test.Count)] } };
        var options = s_options with { Epochs = 1 };

        var plain = s_model.Train(given, options);

        Last(s_model.Train(doubled, options)).ValidationLoss!.Value.ShouldBe(2 * Last(plain).ValidationLoss!.Value, 1e-6);
        Last(s_model.Train(doubled, options)).ValidationAccuracy.ShouldBe(Last(plain).ValidationAccuracy);
        var heavy = s_model.Train(given, options with { ClassWeights = [4, 4], Optimizer = new Sgd(0.125) });
        heavy.Weights.ShouldBe(plain.Weights);
        Last(heavy).ValidationLoss.ShouldBe(Last(plain).ValidationLoss);
        Last(heavy).Loss.ShouldBe(4 * Last(plain).Loss, 1e-6);
    }

    [Fact]
    public void Train_ValidationGiven_IsMeasuredAndNothingIsCutOff()
    {
        var data = SmallData.Letters();
        var events = new Recorder();

        var trained = s_model.Train(data with { Validation = data.Test }, s_options with { ValidationSplit = 0.5 }, events, TestContext.Current.CancellationToken);

        events.Seen[0].ShouldBeOfType<TrainingStarted>().ShouldSatisfyAllConditions(
            started => started.Training.ShouldBe(data.Training.Count),
            started => started.Validation.ShouldBe(data.Test.Count));
        trained.Weights.ShouldBe(s_model.Train(data, s_options).Weights);
    }

    [Fact]
    public void Train_LongerValidation_IsNotCut()
    {
        // The class is told by the first of three times as many steps as any training example has.
        var data = SmallData.Series();
        float[] Row(int sign, int zeros) => [sign, 0, .. new float[2 * zeros]];
        Examples Part(int count, int zeros) => new(
            ValueSequences.Of(2, Enumerable.Range(0, count).Select(i => Row(i % 2 == 0 ? -1 : 1, zeros))), [.. Enumerable.Range(0, count).Select(i => i % 2)]);
        var longer = data with { Training = Part(64, 1), Validation = Part(16, 5) };

        var trained = s_model.Train(longer, s_options with { Epochs = 20, Optimizer = new Adam(0.02) });

        Last(trained).ValidationAccuracy.ShouldBe(1);
    }

    private static EpochResult Last(TrainedModel trained) => trained.History.Epochs[^1];

    private static double Mean(Loss loss, float[] outputs, int width, int[] classes, float[] weights)
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        return new BatchLoss(loss).Mean(tensor(outputs, [classes.Length, width]), new ClassTargets([.. classes]), weights).Values()[0];
    }
}
