using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>The error ids and categories of everything that is refused. An id keeps its meaning for ever; about_RnnDsl_Errors lists them.</summary>
internal static class CoreErrors
{
    /// <summary>Whether an exception is one that is documented; any other is a defect and stays what it is.</summary>
    public static bool Recognizes(Exception exception) => Kind(exception).Id.Length > 0;

    /// <summary>The error of an exception, in the words of a command: parameters where the core has options.</summary>
    /// <param name="exception">What was refused.</param>
    /// <param name="subject">What it is about, where the exception names no file.</param>
    /// <param name="parameters">The parameters of the command.</param>
    public static ErrorRecord Record(Exception exception, object subject, IEnumerable<string> parameters)
    {
        var (id, category) = Kind(exception);
        var record = new ErrorRecord(exception, id, category, exception is DataException data ? data.Path : subject);
        var text = new ParameterWords(parameters).Of(exception);
        if (text != exception.Message)
        {
            record.ErrorDetails = new ErrorDetails(text);
        }

        return record;
    }

    private static (string Id, ErrorCategory Category) Kind(Exception exception) => exception switch
    {
        InvalidDescriptionException => ("InvalidDescription", ErrorCategory.InvalidArgument),
        ModelFileException { InnerException: FileNotFoundException or DirectoryNotFoundException } =>
            ("ModelFileNotFound", ErrorCategory.ObjectNotFound),
        ModelFileException { InnerException: IOException or UnauthorizedAccessException } =>
            ("ModelFileNotReadable", ErrorCategory.ReadError),
        ModelFileException => ("ModelFileInvalid", ErrorCategory.InvalidData),
        DataException { InnerException: FileNotFoundException or DirectoryNotFoundException } =>
            ("DataFileNotFound", ErrorCategory.ObjectNotFound),
        DataException { InnerException: HttpRequestException or HttpIOException or TimeoutException } =>
            ("DownloadFailed", ErrorCategory.ConnectionError),
        DataException { InnerException: IOException or UnauthorizedAccessException } =>
            ("DataFileNotReadable", ErrorCategory.ReadError),
        DataException => ("DataNotUsable", ErrorCategory.InvalidData),
        UsageException usage => (usage.Id, usage.Category),
        NativeLibraryException => ("NativeLibraryNotLoaded", ErrorCategory.NotInstalled),
        OperationCanceledException => ("Stopped", ErrorCategory.OperationStopped),
        IOException or UnauthorizedAccessException => ("FileNotWritten", ErrorCategory.WriteError),
        _ when exception.GetType() == typeof(ArgumentException) => ("PartsDoNotFit", ErrorCategory.InvalidArgument),
        _ => ("", ErrorCategory.NotSpecified),
    };
}
