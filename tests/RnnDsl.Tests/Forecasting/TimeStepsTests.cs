using System.Globalization;

namespace RnnDsl.Tests.Forecasting;

public class TimeStepsTests
{
    [Theory]
    [InlineData("1949-01-01 1949-02-01 1949-03-01", "1949-04-01 1949-05-01")]
    [InlineData("2023-11-30 2023-12-31 2024-01-31", "2024-02-29 2024-03-31")]
    [InlineData("2020-02-15 2020-05-15", "2020-08-15 2020-11-15")]
    [InlineData("2020-01-01 2021-01-01", "2022-01-01 2023-01-01")]
    [InlineData("2024-01-01 2024-01-02", "2024-01-03 2024-01-04")]
    [InlineData("2024-01-04 2024-01-05 2024-01-08 2024-01-09 2024-01-10 2024-01-11 2024-01-12", "2024-01-15 2024-01-16")]
    [InlineData("2024-01-01T22:00 2024-01-01T23:00", "2024-01-02T00:00 2024-01-02T01:00")]
    [InlineData("2024-01-01T00:00 2024-01-01T00:15 2024-01-01T00:45", "2024-01-01T01:00 2024-01-01T01:15")]
    public void Continue_AnyStep_GoesOn(string times, string next) =>
        TimeSteps.Continue(Read(times), 2).ShouldBe(Read(next));

    [Theory]
    [InlineData("2024-01-01")]
    [InlineData("2024-01-02 2024-01-01")]
    [InlineData("2024-01-01T00:00 2024-01-01T00:07 2024-01-01T00:12")]
    public void Continue_NoStep_IsRefused(string times) => Should.Throw<ArgumentException>(() => TimeSteps.Continue(Read(times), 1));

    private static ValueList<DateTime> Read(string times) => [.. times.Split(' ').Select(time => DateTime.Parse(time, CultureInfo.InvariantCulture))];
}
