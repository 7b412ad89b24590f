using System.Text.RegularExpressions;
using ReadmePrograms;
using Recipes;

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
    public void Recipe_OfTheReviews_Trains()
    {
        var (model, options) = ReviewRecipe.Describe();

        var trained = model.Train(FewReviews.Imdb(ReviewRecipe.Words, ReviewRecipe.Length), options);

        trained.Model.Layers.ShouldBe(model.Layers);
        trained.Options.ShouldBe(options);
        trained.History.RestoredEpoch.ShouldBeInRange(1, options.Epochs);
    }

    [Fact]
    public void Recipe_OfTheHours_TrainsOnTheirParts()
    {
        using var folder = new ScriptFolder();
        var (data, model, options) = HourlyLoadRecipe.Describe(folder.Write("ETTh1.csv", FewRows.Of(14_400, "HUFL", "OT")));
        (data.Training.Count, data.Validation.Count, data.Test.Count).ShouldBe((8_521, 2_857, 2_857));

        // One epoch on a few of the windows.
        var trained = model.Train(data with { Training = data.Training.Slice(0, 64), Validation = data.Validation.Slice(0, 32) }, options with { Epochs = 1 });

        trained.Evaluate(data.Test.Slice(0, 32)).Columns.Select(column => column.Column).ShouldBe(["HUFL", "OT"]);
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
    public void WaveSpeed_Run_IsFarBetterThanTheMeanOfAllSpeeds()
    {
        (Dataset Data, TrainedModel Trained, double Speed) run = default;

        var printed = Paper.Of(() => run = WaveSpeed.Run());

        var (data, trained, speed) = (run.Data!, run.Trained!, run.Speed);
        var speeds = ((NumberTargets)data.Test.Targets).Values;
        var spread = Math.Sqrt(speeds.Average(value => Math.Pow(value - speeds.Average(), 2)));
        trained.Evaluate(data).Metric("rmse").ShouldBeLessThan(spread / 3);
        speed.ShouldBe(speeds[0], spread);
        printed.TrimEnd().ShouldBe(trained.Evaluate(data).ToString());
    }

    [Fact]
    public void SequenceParts_Run_EndsWhereTheWholeDoes()
    {
        var model = Rnn.Sequential(TensorSpec.Sequence(2)).Add(new Gru(32) { ReturnState = true }).Dense(1, Activation.Sigmoid);
        var trained = new TrainedModel(model, model.DrawWeights(1), new NumberEncoder(2), new ClassLabels(["off", "on"]), new TrainingOptions(), TrainingHistory.None);
        ModelRun? ended = null;

        var printed = Paper.Of(() => ended = SequenceParts.Run(trained));

        ended.ShouldBe(trained.Run(ValueSequences.Of(2, [[0.1f, 0.3f, 0.2f, 0.3f, 0.2f, 0.1f]])));
        printed.TrimEnd().ShouldBe(ended!.Predictions[0].ToString());
        ReadmeText.All.ShouldContain(model.Summary().Split('│')[6].Trim());
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
