namespace RnnDsl.Shell.Prompt;

/// <summary>Asks a person for what to run.</summary>
internal interface IStatementReader
{
    /// <summary>Reads a statement, perhaps of several lines; nothing when there will be no more.</summary>
    public string? Read();
}
