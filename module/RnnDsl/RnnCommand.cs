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

    /// <summary>
    /// Tells something to whoever asks for it. Where -Debug is given and -Verbose is not, the engine would stop and ask
    /// whether to go on at each such line; there it goes where the others do.
    /// </summary>
    internal new void WriteVerbose(string text)
    {
        if (IsOn("Debug") && !IsOn("Verbose"))
        {
            WriteDebug(text);
        }
        else
        {
            base.WriteVerbose(text);
        }
    }

    private bool IsOn(string parameter) => MyInvocation.BoundParameters.TryGetValue(parameter, out var value) && value is SwitchParameter { IsPresent: true };

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (Stopping && e is OperationCanceledException or AggregateException)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception e) when (CoreErrors.Recognizes(e))
        {
            ThrowTerminatingError(CoreErrors.Record(e, Subject, MyInvocation.MyCommand.Parameters.Keys));
        }
    }
}
