using CsCheck;

namespace RnnDsl.Kernels.Tests.States;

/// <summary>A sequence run in parts, each from the states that the one before returned, is the sequence run at once.</summary>
public class ContinuationTests
{
    private const int Features = 3;
    private const int Units = 5;
    private const int Words = 7;

    public static TheoryData<string> Stacks => new("rnn", "lstm", "gru", "gru before", "two", "dense between", "average");

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Run_SplitAnywhere_EqualsTheWhole(string stack)
    {
        var trained = Trained.OnNumbers(Features, Units, Layers(stack));
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 9], Gen.Int[1, 9]).Sample(
            (rows, first, second) =>
            {
                var whole = Trained.Numbers(Features, [.. Enumerable.Repeat(first + second, rows)]);

                var begun = trained.Run(Part(whole, 0, first));
                var continued = trained.Run(Part(whole, first, second), begun.States);
                var atOnce = trained.Run(whole);

                continued.States.ShouldBe(atOnce.States);
                if (stack != "average")
                {
                    continued.Predictions.ShouldBe(atOnce.Predictions);
                }
            },
            iter: 50);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Run_SplitAnywhereBetweenMaskedSteps_LeavesTheStatesOfTheWhole(string stack)
    {
        var trained = Trained.OnTokens(Words, 0, Units, [new Embedding(Words, Features) { MaskZero = true }, .. Layers(stack)]);
        Gen.Int[0, Words - 1].Array[2, 9].SelectMany(ids => Gen.Int[1, ids.Length - 1].Select(split => (ids, split))).Sample(
            (ids, split) =>
            {
                var begun = trained.Run(TokenSequences.Of([ids[..split]]));
                var continued = trained.Run(TokenSequences.Of([ids[split..]]), begun.States);
                var atOnce = trained.Run(TokenSequences.Of([ids]));

                continued.States.ShouldBe(atOnce.States);

                // A part without any step that counts gives zeros, as in Keras, and not the output of the part before.
                if (stack != "average" && ids[split..].Any(id => id != 0))
                {
                    continued.Predictions.ShouldBe(atOnce.Predictions);
                }
            },
            iter: 200);
    }

    [Fact]
    public void Run_GoBackwards_ContinuesWithTheStepsInFront()
    {
        var trained = Trained.OnNumbers(Features, Units, new Lstm(Units) { GoBackwards = true, ReturnState = true });
        var whole = Trained.Numbers(Features, 8, 8);

        var begun = trained.Run(Part(whole, 3, 5));

        trained.Run(Part(whole, 0, 3), begun.States).ShouldBe(trained.Run(whole));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Run_FromZeros_PredictsWhatPredictAllDoes(string stack)
    {
        var trained = Trained.OnNumbers(Features, Units, Layers(stack));
        var inputs = Trained.Numbers(Features, 4, 9, 1, 6);

        trained.Run(inputs).Predictions.ShouldBe(trained.PredictAll(inputs));
    }

    [Fact]
    public void Run_FixedLength_TakesTheStepsAsTheyAre()
    {
        var trained = Trained.OnTokens(Words, 20, Units, new Embedding(Words, Features), new Lstm(Units));
        var inputs = Trained.Ids(Words, 6);

        trained.Run(inputs).Predictions.ShouldBe((trained with { Encoder = Trained.Encoder(Words, 0) }).PredictAll(inputs));
        trained.Run(inputs).Predictions.ShouldNotBe(trained.PredictAll(inputs));
    }

    [Fact]
    public void Run_Texts_AreThoseOfTheEncoder()
    {
        var trained = Trained.OnTokens(Words, 0, 1, new Embedding(Words, Features), new Lstm(Units) { ReturnState = true }, new Dense(1, Activation.Sigmoid));
        var begun = trained.Run(["w0 w1", "w2"], ModelStates.Zeros);

        begun.Predictions.ShouldBe(trained.PredictAll(["w0 w1", "w2"]));
        begun.States.ShouldBe(trained.Run(((TextEncoder)trained.Encoder).EncodeAll(["w0 w1", "w2"])).States);
        trained.Run(["w3", "w3"], begun.States).Predictions[0].Value.ShouldNotBe(trained.Predict("w3").Value);
    }

    private static Layer[] Layers(string stack) => stack switch
    {
        "rnn" => [new SimpleRnn(Units) { ReturnState = true }],
        "lstm" => [new Lstm(Units) { ReturnState = true }],
        "gru" => [new Gru(Units) { ReturnState = true }],
        "gru before" => [new Gru(Units) { ResetAfter = false, ReturnState = true }],
        "two" => [new Lstm(4) { ReturnSequences = true, ReturnState = true }, new Gru(Units) { ReturnState = true }],
        "dense between" => [new Gru(4) { ReturnSequences = true, ReturnState = true }, new Dense(3, Activation.Tanh), new SimpleRnn(Units) { ReturnState = true }],
        _ => [new Lstm(Units) { ReturnSequences = true, ReturnState = true }, new GlobalAveragePooling1D()],
    };

    private static ValueSequences Part(ValueSequences whole, int from, int steps) =>
        ValueSequences.Of(Features, Enumerable.Range(0, whole.Count).Select(i =>
            (IReadOnlyList<float>)whole[i].Slice(from * Features, steps * Features).ToArray()));
}
