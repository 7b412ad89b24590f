using System.Globalization;
using System.Text.Json.Serialization;
using RnnDsl.Golden;

namespace RnnDsl.Kernels.Tests.Metrics;

/// <summary>Every metric against Keras, scikit-learn and TensorFlow.js; probabilities on thresholds are among the cases.</summary>
public class MetricGoldenTests
{
    private static readonly Dictionary<string, MetricCase> s_cases =
        GoldenFile.Read<Cases>("Metrics", "cases").All.ToDictionary(golden => golden.Name);

    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var oracle in new[] { "keras", "sklearn", "tfjs" })
            {
                foreach (var name in s_cases.Keys)
                {
                    data.Add(oracle, name);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Answers_HoldEveryMetric() =>
        GoldenFile.Read<Document>("Metrics", "keras").Answers.SelectMany(answer => answer.Values.Keys).Select(key => Parse(key).Name).Distinct()
            .ShouldBe(Metric.Names, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_Metrics_AreTheOracles(string oracle, string name)
    {
        var golden = s_cases[name];
        var expected = GoldenFile.Read<Document>("Metrics", oracle).Answers.Single(answer => answer.Name == name).Values;

        var actual = Measure(golden, [.. expected.Keys.Select(Parse)]);

        foreach (var (key, value) in expected.Keys.Zip(actual))
        {
            value.Value.ShouldBe(expected[key], 2e-6 * Math.Max(1, Math.Abs(expected[key])), key);
        }
    }

    private static ValueList<MetricValue> Measure(MetricCase golden, ValueList<Metric> metrics)
    {
        var width = golden.Outputs[0].Length;
        Labels labels = golden.Classes is null
            ? new NumberLabels([.. Enumerable.Range(0, width).Select(i => $"number {i}")])
            : new ClassLabels([.. Enumerable.Range(0, Math.Max(2, width)).Select(i => $"label {i}")]);
        Targets targets = golden.Classes is { } classes ? new ClassTargets([.. classes]) : new NumberTargets([.. golden.Numbers!.SelectMany(row => row)], width);
        var set = new MetricSet(metrics, labels);
        for (var i = 0; i < targets.Count; i++)
        {
            set.Add(golden.Outputs[i], targets, i);
        }

        return set.Values;
    }

    private static Metric Parse(string key)
    {
        var (name, argument) = key.Split(", ") is [var first, var second] ? (first, second) : (key, "");
        return (Metric.Parse(name), argument) switch
        {
            (BinaryAccuracy, not "") => new BinaryAccuracy(Number()),
            (Precision, not "") => new Precision(Number()),
            (Recall, not "") => new Recall(Number()),
            (F1, not "") => new F1(Enum.Parse<MetricAverage>(argument, ignoreCase: true)),
            (var metric, _) => metric,
        };

        double Number() => double.Parse(argument, CultureInfo.InvariantCulture);
    }

    private sealed record MetricCase(string Name, float[][] Outputs, int[]? Classes, float[][]? Numbers);

    private sealed record Answer(string Name, Dictionary<string, double> Values);

    private sealed record Cases([property: JsonPropertyName("cases")] MetricCase[] All);

    private sealed record Document(Answer[] Answers);
}
