using System.Text.Json;
using RnnDsl.Tests.Datasets;

namespace RnnDsl.Tests.Training;

public class MonitoredQuantityTests
{
    private static readonly Dataset s_data = SmallData.Numbers(SmallData.TwoClasses);

    [Theory]
    [InlineData("val_loss", "val_loss")]
    [InlineData("ValidationLoss", "val_loss")]
    [InlineData("validation_loss", "val_loss")]
    [InlineData("Loss", "loss")]
    [InlineData("val_acc", "val_accuracy")]
    [InlineData("validation_accuracy", "val_accuracy")]
    [InlineData("VAL_AUC", "val_auc")]
    [InlineData("mae", "mean_absolute_error")]
    [InlineData("val_precision_1", "val_precision_1")]
    [InlineData("val_F1", "val_f1_score")]
    [InlineData("Whatever", "whatever")]
    [InlineData("", "")]
    public void New_AnyOfItsNames_IsTheKerasName(string name, string keras)
    {
        MonitoredQuantity quantity = name;

        quantity.Name.ShouldBe(keras);
        quantity.ShouldBe(new MonitoredQuantity(keras));
        JsonSerializer.Serialize(quantity).ShouldBe($"\"{keras}\"");
        JsonSerializer.Deserialize<MonitoredQuantity>($"\"{name}\"").ShouldBe(quantity);
    }

    [Fact]
    public void Default_Quantity_IsTheValidationLoss()
    {
        default(MonitoredQuantity).ShouldBe(MonitoredQuantity.ValidationLoss);
        MonitoredQuantity.ValidationLoss.ToString().ShouldBe("val_loss");
        MonitoredQuantity.ValidationAccuracy.ShouldBe("val_accuracy");
        new EarlyStopping().Monitor.ShouldBe(MonitoredQuantity.ValidationLoss);
    }

    [Theory]
    [InlineData("val_accuracy")]
    [InlineData("loss")]
    [InlineData("val_auc")]
    [InlineData("precision_1")]
    public void Check_MeasuredQuantity_FindsNothing(string monitor)
    {
        var options = new TrainingOptions { ValidationSplit = 0.5, Metrics = [new Accuracy(), new Auc(), new Precision(), new Precision(0.9)] };

        (options with { Callbacks = [new EarlyStopping(monitor), new ReduceOnPlateau(monitor)] }).Check(s_data).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("val_acuracy", "Did you mean 'val_accuracy'?")]
    [InlineData("val_los", "Did you mean 'val_loss'?")]
    [InlineData("val_auc", "Add Auc to the Metrics")]
    [InlineData("auc", "Add Auc to the Metrics")]
    [InlineData("accuracy_1", "Did you mean 'accuracy'?")]
    public void Check_QuantityThatIsNotMeasured_SaysHowToMendIt(string monitor, string mend)
    {
        var options = new TrainingOptions { ValidationSplit = 0.5, Callbacks = [new EarlyStopping(monitor), new ReduceOnPlateau(monitor)] };

        var found = options.Check(s_data);

        found.Select(d => (d.Code, d.Where)).ShouldBe([("RNN035", "EarlyStopping.Monitor"), ("RNN035", "ReduceOnPlateau.Monitor")]);
        found.ShouldAllBe(diagnostic => diagnostic.Problem.Contains($"'{monitor}'") && diagnostic.Mend.Contains(mend));
    }

    [Fact]
    public void Check_AccuracyOfNumbers_IsNotMeasured() =>
        new TrainingOptions { Callbacks = [new EarlyStopping(MonitoredQuantity.Accuracy)] }.Check(SmallData.Amounts())
            .ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.NotMeasured);
}
