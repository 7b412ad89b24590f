using System.Text.Json.Serialization;

namespace RnnDsl;

/// <summary>What the catalogue knows about a data set.</summary>
/// <param name="Name">The name it is asked for by.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Reader">What makes examples of it.</param>
/// <param name="Licence">Under which terms it may be used.</param>
/// <param name="Citation">The paper to cite.</param>
public sealed record DatasetEntry(string Name, string Description, DatasetReader Reader, string Licence, string Citation)
{
    /// <summary>Where its source is downloaded from; empty when it is generated.</summary>
    public string Address { get; init; } = "";

    /// <summary>Size of the source in bytes; 0 when it is generated.</summary>
    public long Bytes { get; init; }

    /// <summary>SHA-256 of the source, 64 lower-case hexadecimal digits; empty when it is generated.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The columns of its source, in order; of reviews and generated strings the text and its label.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>Time steps of what is generated unless told otherwise; 0 where they cannot be chosen.</summary>
    public int Steps { get; init; }

    /// <summary>How a model is trained on it unless told otherwise; becomes <see cref="Dataset.Defaults"/>.</summary>
    public TrainingOptions Training { get; init; } = new();

    /// <summary>Whether it is made from a seed, and no file is read.</summary>
    [JsonIgnore]
    public bool IsGenerated => Address.Length == 0;
}

/// <summary>What makes examples of a source.</summary>
public enum DatasetReader
{
    /// <summary>
    /// A <c>tar.gz</c> with one review a file, <c>aclImdb/{train,test}/{pos,neg}/ID_RATING.txt</c>.
    /// All other entries are passed over, and so is every name with <c>..</c> or a leading <c>/</c> in it:
    /// nothing is ever unpacked.
    /// </summary>
    ReviewArchive,

    /// <summary>A generator of strings of the embedded Reber grammar.</summary>
    Reber,

    /// <summary>A generator of strings of the Reber grammar itself.</summary>
    PlainReber,

    /// <summary>A generator of the adding problem.</summary>
    Adding,

    /// <summary>A generator of the copy task.</summary>
    Copy,

    /// <summary>A generator of temporal order with two symbols that count.</summary>
    TemporalOrder,

    /// <summary>A generator of temporal order with three symbols that count.</summary>
    TemporalOrder3,

    /// <summary>A table with a header, rows in the order of time: <c>Datasets.Fetch</c> gives its file.</summary>
    Table,
}
