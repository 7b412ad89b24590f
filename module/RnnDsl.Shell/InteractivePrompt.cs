namespace RnnDsl.Shell;

/// <summary>Reads statements from a person and runs them one after another.</summary>
internal sealed class InteractivePrompt(Session session)
{
    /// <summary>Runs until <c>exit</c> or the end of input, and gives the exit code.</summary>
    public int Run()
    {
        session.StayAtInterrupt();
        var statements = session.Statements();
        while (session.IsOpen && statements.Read() is { } statement)
        {
            if (!string.IsNullOrWhiteSpace(statement))
            {
                session.RunText(statement);
            }
        }

        return session.LeavingCode(ExitCode.Success);
    }
}
