using System.Management.Automation;

namespace RnnDsl.Shell;

/// <summary>Shows how far running activities are. Called by one thread at a time.</summary>
internal interface IProgressView : IDisposable
{
    /// <summary>Takes in a report.</summary>
    /// <param name="source">Whose activities have these numbers: another source may have an activity of the same number.</param>
    /// <param name="record">The report.</param>
    public void Update(long source, ProgressRecord record);

    /// <summary>Takes what is shown off the screen for a moment.</summary>
    public void Clear();

    /// <summary>Shows again what <see cref="Clear"/> took off.</summary>
    public void Draw();

    /// <summary>Shows nothing until <see cref="Release"/>.</summary>
    public void Hold();

    /// <summary>Ends a <see cref="Hold"/>.</summary>
    public void Release();

    /// <summary>Forgets all activities.</summary>
    public void End();
}
