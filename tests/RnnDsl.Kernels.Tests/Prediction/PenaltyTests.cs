using RnnDsl.Golden;

namespace RnnDsl.Kernels.Tests.Prediction;

/// <summary>What regularisers add to the loss of an evaluation.</summary>
public class PenaltyTests
{
    private static readonly TokenSequences s_inputs = Trained.Ids(10, [.. Enumerable.Range(1, 70).Select(i => i % 9)]);
    private static readonly Examples s_examples = new(s_inputs, [.. Enumerable.Range(0, 70).Select(i => i % 2)]);

    // Batches are of no influence but where penalties do not add up, and there the golden one is of another size.
    public static TheoryData<string> Evaluations =>
        [.. PenalisedModel.Names.Where(answer => answer.Oracle == "keras" && !answer.Name.Contains("orthogonal activity", StringComparison.Ordinal)).Select(answer => answer.Name)];

    [Theory]
    [MemberData(nameof(Evaluations))]
    public void Evaluate_Loss_IsWhatKerasReports(string name)
    {
        var (golden, expected) = (PenalisedModel.Named(name), PenalisedModel.Of("keras", name));

        golden.Trained(golden.Description).Evaluate(golden.Examples).Loss.ShouldBe(expected.Evaluated, 1e-5 * expected.Evaluated);
    }

    [Theory]
    [InlineData("dense, orthogonal activity by columns")]
    [InlineData("gru, orthogonal activity of states")]
    public void Evaluate_OrthogonalActivityOfFewExamples_IsThatOfOneBatch(string name)
    {
        var (golden, expected) = (PenalisedModel.Named(name), PenalisedModel.Of("keras", name));

        golden.Trained(golden.Description).Evaluate(golden.Examples).Loss.ShouldBe(expected.Loss, 1e-5 * expected.Loss);
    }

    // 70 examples are two batches of 32 and one of 6.
    [Fact]
    public void Evaluate_OrthogonalActivity_IsMeasuredInBatchesOf32()
    {
        var regularizer = new OrthogonalRegularizer(0.5);
        var states = Trained.OnTokens(10, 8, 4, new Embedding(10, 3), new Gru(4), new Dense(4, Activation.Softmax) { ActivityRegularizer = regularizer });
        var outputs = states.PredictClasses(s_inputs).Select(prediction => prediction.Scores.Select(score => (float)score)).ToArray();
        var penalty = outputs.Chunk(32).Sum(batch => regularizer.PenaltyOf(new Weight("batch", [batch.Length, 4], [.. batch.SelectMany(row => row)])));
        Added(states, WithoutActivity(states)).ShouldBe(penalty / 70, 1e-9);
    }

    [Fact]
    public void Evaluate_PenalisedWeights_AddTheirPenalties()
    {
        var plain = Trained.OnTokens(10, 8, 1, new Embedding(10, 3), new Lstm(4), new Dense(1, Activation.Sigmoid));
        var penalised = plain with
        {
            Model = new ModelDescription
            {
                Layers =
                [
                    new Embedding(10, 3) { EmbeddingsRegularizer = new L1(0.5) },
                    new Lstm(4) { RecurrentRegularizer = new L2(0.25) },
                    new Dense(1, Activation.Sigmoid) { BiasRegularizer = new L1L2(1, 2) },
                ],
            },
        };

        Added(penalised, plain).ShouldBe(
            (0.5 * plain.Values("embedding/embeddings").Sum(Math.Abs))
            + (0.25 * plain.Values("lstm/recurrent_kernel").Sum(w => w * w))
            + plain.Values("dense/bias").Sum(w => Math.Abs(w) + (2 * w * w)),
            1e-9);
    }

    // The same lookup with its projection laid out as a table or not.
    [Fact]
    public void Evaluate_PenalisedEmbedding_PredictsTheSameBits()
    {
        var penalised = Trained.OnTokens(10, 8, 1, new Embedding(10, 3) { MaskZero = true, ActivityRegularizer = new L2(0.5) }, new Lstm(4), new Dense(1, Activation.Sigmoid));
        var plain = WithoutActivity(penalised);

        penalised.PredictAll(s_inputs).ShouldBe(plain.PredictAll(s_inputs));
        var vectors = penalised.Values("embedding/embeddings").Chunk(3).ToArray();
        var padded = Enumerable.Range(0, 70).Sum(i => Enumerable.Range(0, 8).Sum(t => vectors[t < 8 - s_inputs[i].Length ? 0 : s_inputs[i][t - 8 + s_inputs[i].Length]].Sum(w => w * w)));
        Added(penalised, plain).ShouldBe(0.5 * padded / 70, 1e-6);
    }

    [Fact]
    public void Evaluate_DropoutInFront_PenalisesTheInputs()
    {
        var inputs = Trained.Numbers(2, 3, 3, 3);
        var examples = new Examples(inputs, [0, 1, 1]);
        var penalised = Trained.OnNumbers(2, 1, new Dropout(0.5) { ActivityRegularizer = new L1(2) }, new Gru(3), new Dense(1, Activation.Sigmoid));

        (penalised.Evaluate(examples).Loss - WithoutActivity(penalised).Evaluate(examples).Loss)
            .ShouldBe(2 * Enumerable.Range(0, 3).Sum(i => inputs[i].ToArray().Sum(Math.Abs)) / 3.0, 1e-6);
    }

    private static double Added(TrainedModel penalised, TrainedModel plain) =>
        penalised.Evaluate(s_examples).Loss - plain.Evaluate(s_examples).Loss;

    private static TrainedModel WithoutActivity(TrainedModel trained) => trained with
    {
        Model = trained.Model with { Layers = [.. trained.Model.Layers.Select(layer => layer with { ActivityRegularizer = Regularizer.None })] },
    };
}
