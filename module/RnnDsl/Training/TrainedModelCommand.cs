using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>A cmdlet that uses a trained model with a data set.</summary>
public abstract class TrainedModelCommand : DatasetCommand
{
    private static readonly string[] s_readingOptions = [nameof(DatasetPath), nameof(StartTrainingCommand.Words), nameof(StartTrainingCommand.Length)];

    /// <summary>
    /// A name of the catalogue or a data set; left out, a trained model goes with the one that it was trained on in
    /// this session.
    /// </summary>
    // A variable that is not set must not mean the default.
    [Parameter(Position = 1)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    public DatasetArgument? Dataset { get; set; }

    /// <summary>The source file of a data set of the catalogue, where it lies already.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DatasetPath { get; set; }

    /// <summary>The data set that was given for a trained model, encoded as that model needs it, or its own.</summary>
    private protected Dataset DatasetFor(TrainedModel trained) =>
        Dataset is null ? DatasetMemory.Of(trained) : Load(Dataset, EncodedFor(trained, Dataset.Name));

    /// <summary>The data set that was given, with the given path.</summary>
    private protected Dataset Load(DatasetArgument argument, DatasetRequest request)
    {
        if (argument.Dataset is { } dataset)
        {
            RefuseReadingOptions();
            return dataset;
        }

        return Load(argument.Name, request with { Path = DatasetPath is null ? request.Path : FilePath.Resolve(this, DatasetPath) });
    }

    /// <summary>Loss and metrics over the test part, with a progress bar.</summary>
    private protected Evaluation Measure(TrainedModel trained, Dataset dataset)
    {
        WriteVerbose($"Measuring {trained.Model} on {dataset}");
        return RunShown("Measuring", dataset.Name, dataset.Test.Count, (progress, stop) => trained.Evaluate(dataset, progress, stop));
    }

    private void RefuseReadingOptions()
    {
        string[] given = [.. s_readingOptions.Where(MyInvocation.BoundParameters.ContainsKey)];
        if (given.Length > 0)
        {
            throw new UsageException(
                "DatasetAlreadyRead",
                ErrorCategory.InvalidArgument,
                $"{string.Join(", ", given.Select(name => $"-{name}"))} cannot change a data set that is read already. Leave it out, or give -Dataset a name.");
        }
    }

    // As many words as the model knows and as many steps as it reads, by the same rules, make the same encoding of the
    // same source; a vocabulary that was given is given again. What is generated has one encoding of its own.
    private static DatasetRequest EncodedFor(TrainedModel trained, string name) =>
        trained.Encoder is TextEncoder text && !Datasets.Catalogue.Any(entry => entry.IsGenerated && entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ? new DatasetRequest { Encoding = text.Options }
            : new DatasetRequest();
}
