using System.Management.Automation;

namespace RnnDsl.PowerShell;

/// <summary>
/// Trains a model from the pipeline and gives the trained one; a trained model is trained on. Shows the summary of
/// what is trained and a line an epoch, and, where nothing is kept for validation, ends by measuring the held-out part. Options that are not given are those the
/// data set suggests.
/// <code>New-RnnModel | Add-Lstm 32 | Start-Training</code>
/// <code>New-RnnModel | Add-Lstm 32 | Start-Training $tickets -Fold 5</code>
/// With a checkpoint, the same command again goes on where it was stopped:
/// <code>New-RnnModel | Add-Lstm 32 | Start-Training imdb -Checkpoint run.safetensors</code>
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "Training", DefaultParameterSetName = Fresh)]
[OutputType(typeof(TrainedModel), typeof(EpochResult), typeof(CrossValidation))]
public sealed class StartTrainingCommand : TrainedModelCommand
{
    private const string Fresh = "Fresh";
    private const string Further = "Further";

    // Generated from a seed: it is there on every machine, at once.
    private static readonly DatasetArgument s_default = new("reber");

    private bool _begun;

    /// <summary>The model to train from fresh weights; what it lacks for the data set is added.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = Fresh)]
    public ModelDescription Model { get; set; } = new();

    /// <summary>The trained model to train on. Options that are not given are those of its last training.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = Further)]
    public TrainedModel Trained { get; set; } = null!;

    /// <summary>Number of ids of the vocabulary, the three reserved ones included; at least 4. Of a data set given by name.</summary>
    [Parameter(ParameterSetName = Fresh)]
    public int? Words { get; set; }

    /// <summary>Time steps that every text is padded or cut to, at the front; 0 for the longest, at most 500. Of a data set given by name.</summary>
    [Parameter(ParameterSetName = Fresh)]
    public int? Length { get; set; }

    /// <summary>
    /// Cross-validates instead, and gives its result: cuts the training part into so many folds, at least 2, and measures
    /// each with a model that is trained on the others. The test part is not looked at; import with <c>-TestSplit 0</c> to
    /// have every example in a fold.
    /// </summary>
    [Parameter(ParameterSetName = Fresh)]
    public int? Fold { get; set; }

    /// <summary>
    /// A file in which the training is kept after every epoch. Where it holds this very training already, it goes on after
    /// its last epoch; with another model, other options or other data it is refused. What is no checkpoint is never written over.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Checkpoint { get; set; }

    /// <summary>Begins anew where the checkpoint holds a training, which is then lost.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives every epoch as soon as it is done, and the trained model behind the last.</summary>
    [Parameter]
    public SwitchParameter PassThruEpoch { get; set; }

    /// <summary>How often the training part is gone through, at least 1.</summary>
    [Parameter]
    public int? Epochs { get; set; }

    /// <summary>Examples in a step, at least 1.</summary>
    [Parameter]
    public int? BatchSize { get; set; }

    /// <summary>Share of the training part, cut off its end, that is measured after every epoch; at least 0 and below 1.</summary>
    [Parameter]
    public double? ValidationSplit { get; set; }

    /// <summary>Fixes the first weights, the order of the examples and what is dropped out.</summary>
    [Parameter]
    public int? Seed { get; set; }

    /// <summary>
    /// What is made small: <c>binary_crossentropy</c>, <c>categorical_crossentropy</c>,
    /// <c>sparse_categorical_crossentropy</c>, <c>mse</c>, <c>mae</c>, <c>huber</c>, a table with its options such as
    /// <c>@{ type = 'binary_crossentropy'; fromLogits = $true }</c>, or a loss; left out, the one that suits the labels.
    /// </summary>
    [Parameter, ValidateNotNull, OptionTable<Loss>, ArgumentCompleter(typeof(LossCompleter))]
    public Loss? Loss { get; set; }

    /// <summary>
    /// What is measured of every epoch: <c>accuracy</c>, <c>binary_accuracy</c>, <c>precision</c>, <c>recall</c>,
    /// <c>f1_score</c>, <c>auc</c>, <c>mae</c>, <c>mse</c>, <c>rmse</c>, a table with its options such as
    /// <c>@{ type = 'precision'; threshold = 0.9 }</c>, or metrics; left out, the one that suits the labels.
    /// </summary>
    [Parameter, Alias("Metrics"), ValidateNotNull, OptionTable<Metric>, ArgumentCompleter(typeof(MetricCompleter))]
    public Metric[]? Metric { get; set; }

    /// <summary>
    /// How weights move: <c>rmsprop</c>, <c>adam</c>, <c>adamw</c>, <c>sgd</c>, a table with its options such as
    /// <c>@{ type = 'sgd'; momentum = 0.9; nesterov = $true }</c>, or an optimizer.
    /// </summary>
    [Parameter, ValidateNotNull, OptionTable<Optimizer>, ArgumentCompleter(typeof(OptimizerCompleter))]
    public Optimizer? Optimizer { get; set; }

    /// <summary>
    /// Size of a step, above 0, or a schedule: a table such as
    /// <c>@{ type = 'cosine_decay'; initial_learning_rate = 0.01; decay_steps = 1000 }</c>, or <c>[RnnDsl.CosineDecay]::new(0.01, 1000)</c>.
    /// </summary>
    [Parameter, ScheduleTable, ArgumentCompleter(typeof(ScheduleCompleter))]
    public LearningRate? LearningRate { get; set; }

    /// <summary>Largest absolute value of an element of a gradient, 0 for any.</summary>
    [Parameter]
    public double? ClipValue { get; set; }

    /// <summary>Largest norm of the gradient of one weight tensor, 0 for any.</summary>
    [Parameter]
    public double? ClipNorm { get; set; }

    /// <summary>Largest norm of all gradients together, 0 for any.</summary>
    [Parameter]
    public double? GlobalClipNorm { get; set; }

    /// <summary>
    /// What is done when epochs no longer get better: <c>early_stopping</c>, <c>reduce_lr_on_plateau</c>, a table with
    /// options such as <c>@{ type = 'early_stopping'; monitor = 'val_auc'; patience = 2 }</c>, or callbacks.
    /// </summary>
    [Parameter, ValidateNotNull, OptionTable<TrainingCallback>, ArgumentCompleter(typeof(CallbackCompleter))]
    public TrainingCallback[]? Callback { get; set; }

    /// <summary>
    /// Stops after so many epochs in a row whose validation loss is no better, and gives the weights of the best epoch;
    /// at least 0. Takes the place of other early stopping; needs something to validate with, see ValidationSplit.
    /// </summary>
    [Parameter]
    public int? Patience { get; set; }

    /// <summary>
    /// How much the loss of an example of each class counts, at least 0: numbers in the order of the labels, or a table by
    /// their names, <c>@{ positive = 2 }</c>, in which a class that is left out counts 1.
    /// </summary>
    [Parameter, ValidateNotNull, ClassWeights]
    public ClassWeightArgument? ClassWeight { get; set; }

    /// <summary>Keeps the order of the examples.</summary>
    [Parameter]
    public SwitchParameter NoShuffle { get; set; }

    private bool IsFresh => ParameterSetName == Fresh;

    /// <inheritdoc/>
    protected override object Subject => IsFresh ? Model : Trained;

    /// <inheritdoc/>
    protected override void Process()
    {
        Refuse();
        var dataset = IsFresh ? Load(Dataset ?? s_default, Request()) : DatasetFor(Trained);
        var options = Options(IsFresh ? dataset.Defaults : Trained.Options, dataset.Labels);
        var display = new TrainingDisplay(this, PassThruEpoch ? WriteObject : _ => { });
        if (Fold is { } folds)
        {
            WriteObject(Showing(display, () => Model.CrossValidate(dataset, folds, options, display, StopToken)));
            return;
        }

        var trained = Showing(display, () => Train(dataset, options, display));
        if (options.ValidationSplit == 0 && dataset.Validation.Count == 0 && dataset.Test.Count > 0)
        {
            display.ShowHeldOut(Measure(trained, dataset));
        }

        WriteObject(DatasetMemory.Attach(trained, dataset));
    }

    private TrainedModel Train(Dataset dataset, TrainingOptions options, TrainingDisplay display)
    {
        if (Checkpoint is null)
        {
            return IsFresh ? Model.Train(dataset, options, display, StopToken) : Trained.Train(dataset, options, display, StopToken);
        }

        var checkpoint = new Checkpoint(FilePath.Resolve(this, Checkpoint)) { StartOver = Force };
        return IsFresh
            ? Model.Train(dataset, options, checkpoint, display, StopToken)
            : Trained.Train(dataset, options, checkpoint, display, StopToken);
    }

    private static T Showing<T>(TrainingDisplay display, Func<T> train)
    {
        try
        {
            return train();
        }
        finally
        {
            display.EndProgress();
        }
    }

    private void Refuse()
    {
        if (Checkpoint is not null && Fold is not null)
        {
            throw new UsageException(
                "CheckpointOfFolds",
                ErrorCategory.InvalidArgument,
                "-Checkpoint keeps one training, and -Fold trains several. Leave one of the two out.");
        }

        if (Checkpoint is not null && _begun)
        {
            throw new UsageException(
                "CheckpointOfSeveral",
                ErrorCategory.InvalidArgument,
                "-Checkpoint keeps one training, and the pipeline has several models. Train each with a checkpoint of its own: ForEach-Object { $_ | Start-Training ... }.");
        }

        if (Force && Checkpoint is null)
        {
            throw new UsageException(
                "NothingToForce",
                ErrorCategory.InvalidArgument,
                "-Force begins a -Checkpoint anew, and none is given. Leave it out, or give the path of one.");
        }

        _begun = true;
    }

    private DatasetRequest Request()
    {
        var request = new DatasetRequest();
        return request with { Words = Words ?? request.Words, Length = Length ?? request.Length };
    }

    private TrainingOptions Options(TrainingOptions options, Labels labels)
    {
        var optimizer = Optimizer ?? options.Optimizer;
        return options with
        {
            Epochs = Epochs ?? options.Epochs,
            BatchSize = BatchSize ?? options.BatchSize,
            ValidationSplit = ValidationSplit ?? options.ValidationSplit,
            Seed = Seed ?? options.Seed,
            Loss = Loss ?? options.Loss,
            Metrics = Metric is null ? options.Metrics : [.. Metric],
            Optimizer = optimizer with
            {
                LearningRate = LearningRate ?? optimizer.LearningRate,
                ClipValue = ClipValue ?? optimizer.ClipValue,
                ClipNorm = ClipNorm ?? optimizer.ClipNorm,
                GlobalClipNorm = GlobalClipNorm ?? optimizer.GlobalClipNorm,
            },
            Callbacks = Callbacks(options.Callbacks),
            ClassWeights = ClassWeight?.For(labels) ?? options.ClassWeights,
            Shuffle = MyInvocation.BoundParameters.ContainsKey(nameof(NoShuffle)) ? !NoShuffle : options.Shuffle,
        };
    }

    private ValueList<TrainingCallback> Callbacks(ValueList<TrainingCallback> suggested)
    {
        if (Patience is not null && Callback is not null && Callback.Any(callback => callback is EarlyStopping))
        {
            throw new UsageException(
                "TwoEarlyStoppings",
                ErrorCategory.InvalidArgument,
                "-Patience is an early stopping, and -Callback has another. Give the patience to the one in -Callback: [RnnDsl.EarlyStopping]::new('val_loss', 3).");
        }

        ValueList<TrainingCallback> callbacks = Callback is null ? suggested : [.. Callback];
        return Patience is { } patience
            ? [new EarlyStopping(Patience: patience), .. callbacks.Where(callback => callback is not EarlyStopping)]
            : callbacks;
    }
}
