using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>A cmdlet that encodes texts: what tokens are, which ids they have, and where sequences are padded and cut.</summary>
public abstract class TextDatasetCommand : DatasetCommand
{
    /// <summary>
    /// All that is to say at once, such as <c>[RnnDsl.TextEncoderOptions]::TextVectorization</c>; what is given beside it
    /// goes before it.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public TextEncoderOptions? Encoding { get; set; }

    /// <summary>What becomes of capital letters; words become lower case when left out.</summary>
    [Parameter]
    [Word<TextCase>]
    public TextCase? Case { get; set; }

    /// <summary>What becomes of punctuation: it ends words when left out, or is taken out, or stays.</summary>
    [Parameter]
    [Word<PunctuationRule>]
    public PunctuationRule? Punctuation { get; set; }

    /// <summary>The characters that are punctuation; those of Keras when left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Filter { get; set; }

    /// <summary>How often a token must stand in the texts to be in the vocabulary; at least 1.</summary>
    [Parameter]
    public int? MinCount { get; set; }

    /// <summary>In which order equally frequent tokens are numbered.</summary>
    [Parameter]
    [Word<TokenOrder>]
    public TokenOrder? Ties { get; set; }

    /// <summary>The tokens of the vocabulary in the order of their ids; learnt from the texts when left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Vocabulary { get; set; }

    /// <summary>The id in front of every text, 0 for none; 1 when left out.</summary>
    [Parameter]
    public int? StartId { get; set; }

    /// <summary>The id of tokens that are not in the vocabulary, 0 to leave them out; 2 when left out.</summary>
    [Parameter]
    public int? UnknownId { get; set; }

    /// <summary>The id of the most frequent token; 3 when left out.</summary>
    [Parameter]
    public int? FirstId { get; set; }

    /// <summary>The end at which short sequences are padded, <c>Pre</c> or <c>Post</c>.</summary>
    [Parameter]
    [Word<SequenceEnd>]
    public SequenceEnd? Padding { get; set; }

    /// <summary>The end at which long sequences are cut, <c>Pre</c> or <c>Post</c>.</summary>
    [Parameter]
    [Word<SequenceEnd>]
    public SequenceEnd? Truncating { get; set; }

    /// <summary>Refuses all of these parameters where no texts are encoded.</summary>
    private protected void RefuseEncoding()
    {
        string[] given = [.. MyInvocation.BoundParameters.Keys.Where(name => typeof(TextDatasetCommand).GetProperty(name)?.DeclaringType == typeof(TextDatasetCommand))];
        if (given.Length > 0)
        {
            throw new UsageException(
                "NothingToEncode",
                ErrorCategory.InvalidArgument,
                $"{string.Join(", ", given.Select(name => $"-{name}"))} is about texts that are encoded, and none are here. Leave it out, or name a data set.");
        }
    }

    /// <summary>The options with what was given for them.</summary>
    private protected TextEncoderOptions With(TextEncoderOptions options)
    {
        options = Encoding ?? options;
        var vocabulary = options.Vocabulary;
        return options with
        {
            Rules = options.Rules with
            {
                Case = Case ?? options.Rules.Case,
                Punctuation = Punctuation ?? options.Rules.Punctuation,
                Filter = Filter ?? options.Rules.Filter,
            },
            Vocabulary = vocabulary with
            {
                MinCount = MinCount ?? vocabulary.MinCount,
                Ties = Ties ?? vocabulary.Ties,
                Tokens = Vocabulary is null ? vocabulary.Tokens : [.. Vocabulary],
                Ids = vocabulary.Ids with
                {
                    Start = StartId ?? vocabulary.Ids.Start,
                    Unknown = UnknownId ?? vocabulary.Ids.Unknown,
                    First = FirstId ?? vocabulary.Ids.First,
                },
            },
            Padding = Padding ?? options.Padding,
            Truncating = Truncating ?? options.Truncating,
        };
    }
}
