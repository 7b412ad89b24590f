namespace RnnDsl;

/// <summary>
/// The native libraries that training runs on could not be loaded. The message names the file, the library or the
/// symbol version that is missing, and what to install.
/// </summary>
/// <remarks>Loading is tried again at the next use, so a mended installation needs no new process where the system allows it.</remarks>
public sealed class NativeLibraryException : Exception
{
    /// <summary>An exception with what is missing, and what to install.</summary>
    /// <param name="message">What is missing, and what to install.</param>
    public NativeLibraryException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with the system's own words.</summary>
    /// <param name="message">What is missing, and what to install.</param>
    /// <param name="innerException">What the system refused.</param>
    public NativeLibraryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
