namespace RnnDsl.Data.Tests.Forecasting;

public sealed class SeriesFileTests : TemporaryFolder
{
    private const string Small = "date,load,note,heat\n2024-01-01,1.5,x,-3\n2024-01-02,2.5,y,4e2\n";

    [Fact]
    public void ReadSeries_AllColumns_AreThoseThatBeginWithANumber() =>
        Datasets.ReadSeries(Write("s.csv", Small)).ShouldBe(new SeriesTable(["load", "heat"], [1.5, -3, 2.5, 400]));

    [Fact]
    public void ReadSeries_NamedColumns_AreThoseInTheirOrder() =>
        Datasets.ReadSeries(Write("s.tsv", Small.Replace(',', '\t')), ["heat", "load"]).ShouldBe(new SeriesTable(["heat", "load"], [-3, 1.5, 400, 2.5]));

    [Theory]
    [InlineData("31/01/2024", "01/02/2024")]
    [InlineData("03/04/2024", "02/05/2024")]
    [InlineData("04/03/2024", "05/02/2024")]
    [InlineData("1.5", "1.2")]
    public void ReadSeries_FirstColumnThatMayRise_IsRead(string first, string second) =>
        Datasets.ReadSeries(Write("s.csv", $"date,load\n{first},1\n{second},2\n"), ["load"]).ShouldBe(new SeriesTable(["load"], [1, 2]));

    [Theory]
    [InlineData("s.csv", "\ufeff\"load\";heat\r\n1;2\r\n3;4\r\n", ";")]
    [InlineData("s.jsonl", "{\"load\": 1, \"heat\": 2}\n{\"heat\": 4, \"load\": 3}\n", "")]
    public void ReadSeries_OtherFormats_AreTheSameRows(string name, string text, string delimiter) =>
        Datasets.ReadSeries(Write(name, text), [], delimiter).ShouldBe(new SeriesTable(["load", "heat"], [1, 2, 3, 4]));

    [Theory]
    [InlineData("date,load\n2024-01-01,1\n2024-01-02,\n", 3, "load", "empty")]
    [InlineData("date,load\n2024-01-01,NaN\n2024-01-02,1\n", 2, "load", "no number")]
    [InlineData("date,load\n2024-01-01,1\n2024-01-02,Infinity\n", 3, "load", "no number")]
    [InlineData("date,load\n2024-01-01,?\n", 2, "load", "gap")]
    [InlineData("date,load\n2024-01-01,1\n2024-01-02,n/a\n", 3, "load", "gap")]
    [InlineData("date,load\n2024-01-01,1\n2024-01-02,\"1,5\"\n", 3, "load", "no number")]
    [InlineData("date,load\n2024-01-02,1\n2024-01-01,1\n", 3, "date", "oldest to the newest")]
    [InlineData("date,load\n2024-01-02,1\n2024-01-02,1\n", 3, "date", "time of its own")]
    [InlineData("date,load\n31/12/2024,1\n30/12/2024,1\n", 3, "date", "oldest to the newest")]
    [InlineData("date,load\n05/03/2024,1\n04/02/2024,1\n", 3, "date", "oldest to the newest")]
    [InlineData("date,load\n2024-01-01,1\n2024-01-02,1,2\n", 3, "3", "3 of 2 columns")]
    [InlineData("date,note\n2024-01-01,x\n", 2, "", "no column begins with a number")]
    [InlineData("date,load\n", 0, "", "no rows")]
    [InlineData("load,load\n1,2\n", 1, "load", "twice")]
    [InlineData("load\n1e300\n", 2, "load", "no number that can be learnt from")]
    public void ReadSeries_WrongRows_NamesRowAndColumn(string text, int row, string column, string problem)
    {
        var error = Should.Throw<DataException>(() => Datasets.ReadSeries(Write("s.csv", text)));

        (error.Row, error.Column).ShouldBe((row, column));
        error.Message.ShouldContain(problem);
    }

    [Fact]
    public void Forecast_ColumnThatIsNotThere_NamesTheNearest() =>
        Should.Throw<DataException>(() => Datasets.Forecast(Write("s.csv", Small), new ForecastOptions(1, 1) { Columns = ["laod"] })).Message.ShouldContain("'load'");

    [Fact]
    public void Forecast_FolderOrLongDelimiter_IsRefused()
    {
        Should.Throw<InvalidDescriptionException>(() => Datasets.Forecast(Write("s.csv", Small), new ForecastOptions(1, 1), "||"));
        Should.Throw<DataException>(() => Datasets.ReadSeries(Folder));
    }

    [Fact]
    public void Forecast_TransformerHours_AreThoseOfTheBenchmark()
    {
        var dataset = Datasets.Forecast(SharedData.Path("ETTh1.csv"), new ForecastOptions(96, 24) { TrainingSplit = 8640, ValidationSplit = 2880, TestSplit = 2880 });

        // 8640 - 96 - 24 + 1, and 2880 - 24 + 1 with windows that begin in the part before.
        (dataset.Training.Count, dataset.Validation.Count, dataset.Test.Count).ShouldBe((8521, 2857, 2857));
        var encoder = dataset.Encoder.ShouldBeOfType<WindowEncoder>();
        encoder.Columns.ShouldBe(["HUFL", "HULL", "MUFL", "MULL", "LUFL", "LULL", "OT"]);
        // Of the first 8640 rows by numpy's mean and std.
        var scaling = encoder.Scaling.ShouldBeOfType<StandardScaling>();
        scaling.Means[6].ShouldBe(17.128261698, 1e-6);
        scaling.Deviations[6].ShouldBe(9.176491025, 1e-6);
    }
}
