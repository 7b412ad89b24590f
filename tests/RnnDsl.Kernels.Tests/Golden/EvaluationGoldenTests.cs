using System.Text.Json.Serialization;
using RnnDsl.Golden;

namespace RnnDsl.Kernels.Tests.Golden;

/// <summary>Precision, recall, F1 and AUC of every class, and which is taken for which, are those of Keras and of scikit-learn.</summary>
public class EvaluationGoldenTests
{
    private static readonly Dictionary<string, Case> s_cases =
        GoldenFile.Read<Cases>("Evaluations", "cases").All.ToDictionary(golden => golden.Name);

    public static TheoryData<string, double, string> Answers
    {
        get
        {
            var data = new TheoryData<string, double, string>();
            foreach (var name in s_cases.Keys)
            {
                // Keras adds 1e-7 to what it divides by.
                data.Add("keras", 1e-7, name);
                data.Add("sklearn", 1e-12, name);
            }

            return data;
        }
    }

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Evaluate_Classes_AreTheOracles(string oracle, double tolerance, string name)
    {
        var expected = GoldenFile.Read<Document>("Evaluations", oracle).Answers.Single(answer => answer.Name == name).Classes;

        var actual = Evaluate(s_cases[name]).Classes;

        actual.Count.ShouldBe(expected.Length);
        foreach (var (ours, theirs) in actual.Zip(expected))
        {
            ours.Precision.ShouldBe(theirs.Precision, tolerance, ours.Label);
            ours.Recall.ShouldBe(theirs.Recall, tolerance, ours.Label);
            ours.F1.ShouldBe(theirs.F1, tolerance, ours.Label);
            ours.Auc.ShouldBe(theirs.Auc, tolerance, ours.Label);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_Confusion_IsThatOfScikitLearn(string name)
    {
        var expected = GoldenFile.Read<Document>("Evaluations", "sklearn").Answers.Single(answer => answer.Name == name).Confusion;

        var actual = Evaluate(s_cases[name]).Confusion;

        actual.Labels.Select(label => actual.Row(label).ToArray()).ShouldBe(expected);
        actual.Cells.ShouldAllBe(cell => cell.Count > 0);
    }

    // Sequences of one step, whose values the output layer is given as they are.
    private static Evaluation Evaluate(Case golden)
    {
        var width = golden.Logits[0].Length;
        var head = new Dense(width, width == 1 ? Activation.Sigmoid : Activation.Softmax) { Name = "head", UseBias = false };
        var trained = Trained.OnNumbers(width, width, new GlobalMaxPooling1D(), head)
            .With(("head/kernel", [.. Enumerable.Range(0, width * width).Select(i => i % (width + 1) == 0 ? 1f : 0f)]));
        var options = new TrainingOptions { Loss = width == 1 ? new BinaryCrossentropy() : new SparseCategoricalCrossentropy() };
        return (trained with { Options = options }).Evaluate(new Examples(ValueSequences.Of(width, golden.Logits), [.. golden.Classes]));
    }

    private sealed record Case(string Name, float[][] Logits, int[] Classes);

    private sealed record Cases([property: JsonPropertyName("cases")] Case[] All);

    private sealed record Measures(double Precision, double Recall, double F1, double Auc);

    private sealed record Answer(string Name, Measures[] Classes)
    {
        public int[][] Confusion { get; init; } = [];
    }

    private sealed record Document(Answer[] Answers);
}
