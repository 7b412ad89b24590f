namespace RnnDsl.Tests.Diagnostics;

/// <summary>What is suggested for a wrong word.</summary>
public class NearestNameTests
{
    [Theory]
    [InlineData("acu", "auc")]
    [InlineData("accuracyy", "accuracy")]
    [InlineData("bin", "binary_accuracy")]
    [InlineData("preicsion", "precision")]
    public void Metric_NearAName_SuggestsIt(string wrong, string near) =>
        Should.Throw<FormatException>(() => Metric.Parse(wrong)).Message.ShouldContain($"Did you mean '{near}'?");

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("something")]
    public void Metric_NearNothing_SuggestsNothing(string wrong)
    {
        var message = Should.Throw<FormatException>(() => Metric.Parse(wrong)).Message;

        message.ShouldNotContain("Did you mean");
        message.ShouldContain(string.Join(", ", Metric.Names));
    }
}
