namespace RnnDsl;

/// <summary>A model file is missing, damaged, or holds something else.</summary>
public sealed class ModelFileException : Exception
{
    /// <summary>An exception about a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong with it, and what to do.</param>
    /// <param name="cause">What made it known.</param>
    public ModelFileException(string path, string problem, Exception cause)
        : base($"{path}: {problem}", cause) => (Path, Problem) = (path, problem);

    internal ModelFileException(string path, string problem)
        : base($"{path}: {problem}") => (Path, Problem) = (path, problem);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong with it, without its path.</summary>
    internal string Problem { get; }
}
