using System.Diagnostics;

namespace RnnDsl.PowerShell;

/// <summary>A cmdlet that reads data sets and shows how far it is.</summary>
public abstract class DatasetCommand : BackgroundCommand
{
    /// <summary>A data set of the catalogue.</summary>
    private protected Dataset Load(string name, DatasetRequest request)
    {
        WriteDebug($"{name}: {request}");
        return Read((progress, stop) => Datasets.Get(name, request, progress, stop));
    }

    /// <summary>Reads with a progress bar for as long as it takes; what is done is told on the verbose stream, what was noticed as a warning.</summary>
    private protected T Read<T>(Func<IProgress<DataProgress>, CancellationToken, T> work)
        where T : notnull
    {
        var (activity, begun) = ("", Stopwatch.GetTimestamp());
        try
        {
            var read = RunBeside<DataProgress, T>(work, Show);
            var what = read is IReadOnlyCollection<string> texts ? $"{texts.Count} texts" : read.ToString();
            WriteVerbose(FormattableString.Invariant($"{what} ({Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s)"));
            return read;
        }
        finally
        {
            if (activity.Length > 0)
            {
                EndProgress(activity);
            }
        }

        void Show(IReadOnlyList<DataProgress> told)
        {
            foreach (var warning in told.Where(step => step.IsWarning))
            {
                WriteWarning(warning.Activity);
            }

            foreach (var step in told.Where(step => !step.IsWarning && step.Activity != activity))
            {
                activity = step.Activity;
                WriteVerbose(activity);
            }

            if (told.LastOrDefault(step => !step.IsWarning) is { Activity: not null } last)
            {
                ShowProgress(last.Activity, Status(last), last.Total > 0 ? (double)last.Done / last.Total : null);
            }
        }
    }

    private static string Status(DataProgress step) =>
        step.Total > 0 ? FormattableString.Invariant($"{step.Done:N0} of {step.Total:N0}")
        : step.Done > 0 ? FormattableString.Invariant($"{step.Done:N0}")
        : "...";
}
