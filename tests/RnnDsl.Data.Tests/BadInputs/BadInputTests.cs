namespace RnnDsl.Data.Tests.BadInputs;

/// <summary>Whatever is wrong with an input, there is one error that says what and where, and nothing is left behind.</summary>
public sealed class BadInputTests : TemporaryFolder
{
    private static readonly Dictionary<string, BadInput> s_all =
        new[] { BadTables.All, BadJsonLines.All, BadLongTables.All, BadArchives.All, BadParquet.All }.SelectMany(inputs => inputs).ToDictionary(input => input.Name);

    public static TheoryData<string> Names { get; } = [.. s_all.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Import_BadInput_GivesOneErrorAndLeavesNothing(string name)
    {
        var input = s_all[name];
        var path = Path.Combine(Folder, input.File);
        input.Write(path);
        var before = Tree();
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var error = Should.Throw<DataException>(() => Datasets.Import(path, input.Options with { CacheFolder = Cache }));

        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(1L << 29);
        error.Message.ShouldContain(input.Problem);
        error.Column.ShouldBe(input.Column);
        if (input.Row > 0)
        {
            error.Row.ShouldBe(input.Row);
        }

        error.Path.ShouldBe(input.Inside.Length > 0 ? Path.Join(path, input.Inside) : path);
        error.Message.ShouldStartWith($"{error.Path}{(error.Row > 0 ? $", row {error.Row}" : "")}{(error.Column.Length > 0 ? $", column '{error.Column}'" : "")}: ");
        Tree().ShouldBe(before);
    }

    private string[] Tree() => [.. Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
