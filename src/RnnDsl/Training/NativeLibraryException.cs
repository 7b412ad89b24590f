namespace RnnDsl;

/// <summary>
/// The native libraries that training runs on could not be loaded. The message names the file, the library or the
/// symbol version that is missing, and what to install.
/// </summary>
/// <remarks>Loading is tried again at the next use, so a mended installation needs no new process where the system allows it.</remarks>
public sealed class NativeLibraryException : Exception
{
    internal NativeLibraryException(string message)
        : base(message)
    {
    }

    internal NativeLibraryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
