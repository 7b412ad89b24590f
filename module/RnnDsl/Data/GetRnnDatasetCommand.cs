using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Gives a data set of the catalogue, encoded; without a name, what the catalogue holds. With <c>-Stream</c> a data set
/// in Parquet files, which may be larger than memory; with <c>-ListCached</c> what is kept in the cache folder.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RnnDataset", DefaultParameterSetName = List)]
[OutputType(typeof(DatasetEntry), ParameterSetName = [List])]
[OutputType(typeof(Dataset), typeof(FileInfo), typeof(DatasetEntry), ParameterSetName = [ByName])]
[OutputType(typeof(Dataset), ParameterSetName = [Streamed])]
[OutputType(typeof(CachedFile), ParameterSetName = [Kept])]
public sealed class GetRnnDatasetCommand : TextDatasetCommand
{
    private const string List = "List";
    private const string ByName = "ByName";
    private const string Streamed = "Stream";
    private const string Kept = "ListCached";

    /// <summary>Name in the catalogue, in any case; with wildcards, what the catalogue holds under such names.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    public string Name { get; set; } = "";

    /// <summary>
    /// The source file where it lies already; left out, it is downloaded once. With <c>-Stream</c> a Parquet file or a
    /// folder of them.
    /// </summary>
    [Parameter(ParameterSetName = ByName)]
    [Parameter(ParameterSetName = Streamed, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Number of ids of the vocabulary, the reserved ones included; at least 4.</summary>
    [Parameter(ParameterSetName = ByName)]
    public int? Words { get; set; }

    /// <summary>Time steps that every text is padded or cut to; 0 for those of the longest text, at most 500. With <c>-Stream</c> left out for those of the encoder.</summary>
    [Parameter(ParameterSetName = ByName)]
    [Parameter(ParameterSetName = Streamed)]
    public int? Length { get; set; }

    /// <summary>Training examples to generate, at least 10; of data sets that are generated.</summary>
    [Parameter(ParameterSetName = ByName)]
    public int? Count { get; set; }

    /// <summary>Fixes what is generated.</summary>
    [Parameter(ParameterSetName = ByName)]
    public int? Seed { get; set; }

    /// <summary>Time steps of what is generated, at least 20; of the adding problem and the copy task.</summary>
    [Parameter(ParameterSetName = ByName)]
    public int? Steps { get; set; }

    /// <summary>Gives the verified source file instead of a data set.</summary>
    [Parameter(ParameterSetName = ByName)]
    public SwitchParameter File { get; set; }

    /// <summary>Reads examples from Parquet files as training needs them.</summary>
    [Parameter(ParameterSetName = Streamed)]
    public SwitchParameter Stream { get; set; }

    /// <summary>How many examples are in memory at least when their order is drawn; at least 1.</summary>
    [Parameter(ParameterSetName = Streamed)]
    public int? ShuffleBuffer { get; set; }

    /// <summary>A trained model or a data set whose encoder and labels those of the files are; left out, the files tell.</summary>
    [Parameter(ParameterSetName = Streamed)]
    [ValidateNotNull]
    public LikeArgument? Like { get; set; }

    /// <summary>Lists what is kept in the cache folder.</summary>
    [Parameter(ParameterSetName = Kept, Mandatory = true)]
    public SwitchParameter ListCached { get; set; }

    /// <summary>The cache folder; left out, the one named by RNNDSL_CACHE or else the user's own.</summary>
    [Parameter(ParameterSetName = ByName)]
    [Parameter(ParameterSetName = Kept)]
    [ValidateNotNullOrEmpty]
    public string? CacheFolder { get; set; }

    private string Cache => CacheFolder is null ? "" : FilePath.Resolve(this, CacheFolder);

    /// <inheritdoc/>
    protected override object Subject => ParameterSetName == Streamed ? Path! : Name;

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName != ByName)
        {
            RefuseEncoding();
        }

        switch (ParameterSetName)
        {
            case List:
                WriteObject(Datasets.Catalogue, enumerateCollection: true);
                break;
            case Kept:
                WriteObject(Datasets.Cached(Cache), enumerateCollection: true);
                break;
            case Streamed:
                WriteObject(OpenStream(FilePath.Resolve(this, Path!)));
                break;
            case var _ when WildcardPattern.ContainsWildcardCharacters(Name):
                var pattern = WildcardPattern.Get(Name, WildcardOptions.IgnoreCase);
                WriteObject(Datasets.Catalogue.Where(entry => pattern.IsMatch(entry.Name)), enumerateCollection: true);
                break;
            case var _ when File:
                WriteObject(new FileInfo(Read((progress, stop) => Datasets.Fetch(Name, Request(), progress, stop))));
                break;
            default:
                WriteObject(Load(Name, Request()));
                break;
        }
    }

    private Dataset OpenStream(string path)
    {
        if (System.IO.File.Exists(path) && !System.IO.Path.GetExtension(path).Equals(".parquet", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(
                "NotAParquetFile",
                ErrorCategory.InvalidArgument,
                $"'{path}' is no Parquet file of examples, such as Export-RnnDataset writes. A table or texts are read by Import-RnnDataset; the source of a data set of the catalogue takes its name too, as in Get-RnnDataset imdb -Path ...");
        }

        var options = new StreamOptions();
        options = options with { ShuffleBuffer = ShuffleBuffer ?? options.ShuffleBuffer, Length = Length ?? options.Length };
        WriteDebug($"{options}");
        WriteVerbose($"Opening {path}, which is read as training needs it");
        return Read((_, _) => Like is null
            ? Datasets.Stream(path, options)
            : Datasets.Stream(path, Like.Encoder, Like.Labels, options) with { Defaults = Like.Defaults });
    }

    private DatasetRequest Request()
    {
        var request = new DatasetRequest();
        request = request with { Encoding = With(request.Encoding) };
        return request with
        {
            Path = Path is null ? request.Path : FilePath.Resolve(this, Path),
            Words = Words ?? request.Words,
            Length = Length ?? request.Length,
            Count = Count ?? request.Count,
            Seed = Seed ?? request.Seed,
            Steps = Steps ?? request.Steps,
            CacheFolder = Cache,
        };
    }
}
