using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Compile;

/// <summary>Training scales what it keeps so that means stay; recurrent layers drop the same at every step.</summary>
public class DropoutLawTests
{
    private const int Batch = 60;
    private const int Time = 5;
    private const int Features = 20;
    private const double Rate = 0.25;
    private const float Kept = (float)(1 / (1 - Rate));

    public static TheoryData<Layer> Layers =>
    [
        new Dropout(Rate),
        new SpatialDropout1D(Rate),
        Passing(new SimpleRnn(Features) { Dropout = Rate }, 0),
    ];

    private static SimpleRnn PassingState => Passing(new SimpleRnn(Features) { RecurrentDropout = Rate }, 1);

    [Theory]
    [MemberData(nameof(Layers))]
    public void Forward_Training_KeepsTheMean(Layer layer)
    {
        var values = Train(layer, Ones());

        values.Distinct().Order().ShouldBe([0, Kept]);

        // Five standard deviations of the mean of what is drawn, once for every time step or for all.
        var drawn = layer is Dropout ? values.Length : values.Length / Time;
        values.Average(value => (double)value).ShouldBe(1, 5 * Math.Sqrt(Rate / (1 - Rate) / drawn));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Forward_Training_DropsSingleValuesOrAllSteps(Layer layer)
    {
        var shares = OverTime(Train(layer, Ones())).Select(steps => steps.Count(value => value == 0) / (double)Time);

        shares.All(share => share is 0 or 1).ShouldBe(layer is not Dropout);
    }

    // An input at the first step alone is scaled or dropped anew at every step, by the same.
    [Fact]
    public void Forward_RecurrentDropout_DropsTheSameOfTheStateAtEveryStep()
    {
        var inputs = Ones();
        for (var row = 0; row < Batch; row++)
        {
            inputs.AsSpan(((row * Time) + 1) * Features, (Time - 1) * Features).Clear();
        }

        foreach (var steps in OverTime(Train(PassingState, inputs)))
        {
            steps.ShouldAgree([.. Enumerable.Range(0, Time).Select(t => MathF.Pow(steps[1] == 0 ? 0 : Kept, t))], 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Forward_NotTraining_PassesAll(Layer layer) => Run(layer, Ones(), Pass.Inference).ShouldAllBe(value => value == 1);

    private static float[] Ones() => [.. Enumerable.Repeat(1f, Batch * Time * Features)];

    // Linear, with the inputs as they are, and the state times a number.
    private static SimpleRnn Passing(SimpleRnn layer, double state) => layer with
    {
        Activation = Activation.Linear,
        ReturnSequences = true,
        KernelInitializer = new Identity(),
        RecurrentInitializer = new Identity(state),
    };

    private static float[] Train(Layer layer, float[] inputs)
    {
        using var pass = Pass.Training(seed: 3, epoch: 1);
        return Run(layer, inputs, pass);
    }

    private static float[] Run(Layer layer, float[] inputs, Pass pass)
    {
        TorchLibrary.EnsureLoaded();
        var model = Rnn.Sequential(TensorSpec.Sequence(Features)).Add(layer);
        using var scope = NewDisposeScope();
        using var compiled = CompiledModel.Compile(model, model.DrawWeights(0));
        return compiled.Forward(tensor(inputs, Batch, Time, Features), pass).Values();
    }

    // The values of every feature of every example over time.
    private static IEnumerable<float[]> OverTime(float[] values) =>
        from example in values.Chunk(Time * Features)
        from feature in Enumerable.Range(0, Features)
        select example.Chunk(Features).Select(step => step[feature]).ToArray();
}
