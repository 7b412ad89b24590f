using RnnDsl.Golden;

namespace RnnDsl.Tests.Training;

/// <summary>Learning rates of the schedules are those of Keras, and of its formulas written out.</summary>
public class ScheduleGoldenTests
{
    private static readonly Cases s_cases = GoldenFile.Read<Cases>("Schedules", "cases");

    public static TheoryData<string, LearningRateSchedule, int> Schedules
    {
        get
        {
            var data = new TheoryData<string, LearningRateSchedule, int>();
            foreach (var oracle in new[] { "keras", "formulas" })
            {
                for (var i = 0; i < s_cases.Schedules.Length; i++)
                {
                    data.Add(oracle, s_cases.Schedules[i], i);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Schedules))]
    public void At_EveryStep_IsTheOracles(string oracle, LearningRateSchedule schedule, int index)
    {
        var expected = GoldenFile.Read<Answers>("Schedules", oracle).Rates[index];

        expected.Length.ShouldBe(s_cases.Steps.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            schedule.At(s_cases.Steps[i]).ShouldBe(expected[i], 1e-12, $"after {s_cases.Steps[i]} steps");
        }
    }

    [Fact]
    public void Schedules_HoldEveryKind() =>
        s_cases.Schedules.Select(schedule => schedule.GetType()).Distinct().ShouldBe(
            typeof(LearningRateSchedule).Assembly.GetExportedTypes().Where(type => type.BaseType == typeof(LearningRateSchedule)),
            ignoreOrder: true);

    private sealed record Cases(int[] Steps, LearningRateSchedule[] Schedules);

    private sealed record Answers(double[][] Rates);
}
