using System.Text.RegularExpressions;
using ReadmePrograms;

namespace RnnDsl.Shell.Tests.Readme;

public sealed partial class ProgramTests
{
    [Fact]
    public void ReviewModel_Run_TrainsAsItSays()
    {
        var (model, trained, probability) = ReviewModel.Run();

        trained.Model.Layers.ShouldBe(model.Layers);
        trained.History.Epochs.Count.ShouldBe(10);
        trained.History.Epochs.ShouldAllBe(epoch => epoch.ValidationAccuracy != null);
        trained.Encoder.ShouldBeOfType<TextEncoder>().Length.ShouldBe(500);
        probability.ShouldBe(trained.Predict("a moving, funny film").Value);
    }

    [Fact]
    public void LayerOptions_Run_PrintsTheModel()
    {
        ModelDescription? model = null;

        var printed = Paper.Of(() => model = LayerOptions.Run());

        printed.TrimEnd().ShouldBe(model!.Summary().TrimEnd());
        printed.ShouldContain("bidirectional");
    }

    [Fact]
    public void RunningSum_Run_PrintsWhatTheReadmeSays()
    {
        var comment = Comment().Match(ReadmeText.Blocks("csharp").Single(block => block.Contains("Scan", StringComparison.Ordinal)));

        Paper.Of(RunningSum.Run).TrimEnd().ShouldBe(comment.Groups[1].Value);
    }

    [GeneratedRegex("// (.+)$")]
    private static partial Regex Comment();
}
