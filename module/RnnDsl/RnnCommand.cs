using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>A cmdlet that calls the core: what the core refuses becomes one terminating error.</summary>
public abstract class RnnCommand : PSCmdlet
{
    /// <summary>What an error is about; the cmdlet itself by default.</summary>
    protected virtual object Subject => this;

    /// <summary>Called for every object from the pipeline, or once.</summary>
    protected abstract void Process();

    /// <summary>Called after the last object from the pipeline.</summary>
    protected virtual void Finish()
    {
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(Process);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Guard(Finish);

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception e) when (CoreErrors.Recognizes(e))
        {
            ThrowTerminatingError(CoreErrors.Record(e, Subject, MyInvocation.MyCommand.Parameters.Keys));
        }
    }
}
