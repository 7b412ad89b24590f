namespace RnnDsl;

/// <summary>The codes of all diagnostics. A code keeps its meaning for ever.</summary>
public static class DiagnosticCode
{
    /// <summary>The model has no layer.</summary>
    public const string NoLayers = "RNN001";

    /// <summary>A layer needs a sequence and gets a vector.</summary>
    public const string NeedsSequence = "RNN002";

    /// <summary>A layer gets token ids where it needs values, or values where it needs token ids.</summary>
    public const string TokensOrValues = "RNN003";

    /// <summary>A size (units, vocabulary, output dimension) is below 1.</summary>
    public const string SizeBelowOne = "RNN004";

    /// <summary>A dropout rate is outside [0, 1) or not a number.</summary>
    public const string RateOutOfRange = "RNN005";

    /// <summary>No activation has this name.</summary>
    public const string UnknownActivation = "RNN006";

    /// <summary>The model has more than one output layer.</summary>
    public const string TwoHeads = "RNN007";

    /// <summary>Two layers have one name, or a name has characters that weight names cannot have.</summary>
    public const string BadLayerName = "RNN008";

    /// <summary>The number of features that reach a layer is not known.</summary>
    public const string InputUnknown = "RNN009";

    /// <summary>An argument of an initialiser is not a finite number or its range is empty.</summary>
    public const string BadInitializer = "RNN010";

    /// <summary>The activation cannot be used in this place.</summary>
    public const string ActivationMisplaced = "RNN011";

    /// <summary>A size is so large that no array can hold the weights.</summary>
    public const string TooLarge = "RNN012";

    /// <summary>A number of a layer, such as an epsilon, is outside its range or not finite.</summary>
    public const string NumberOutOfRange = "RNN013";

    /// <summary>An argument of a regulariser is outside its range, or it stands where it is not defined or does nothing.</summary>
    public const string BadRegularizer = "RNN014";

    /// <summary>The model does not fit the inputs of the data set.</summary>
    public const string InputMismatch = "RNN020";

    /// <summary>The output of the model does not fit the labels of the data set.</summary>
    public const string HeadMismatch = "RNN021";

    /// <summary>The targets of the examples are not of the data set's labels.</summary>
    public const string TargetMismatch = "RNN022";

    /// <summary>A state is not one of the model's layers for the sequences that are run.</summary>
    public const string StateMismatch = "RNN025";

    /// <summary>A training option is outside its range.</summary>
    public const string OptionOutOfRange = "RNN030";

    /// <summary>There is nothing to draw: no training, no epoch, or a metric that was not measured.</summary>
    public const string NothingToPlot = "RNN040";

    /// <summary>The catalogue has no data set of this name.</summary>
    public const string UnknownDataset = "RNN032";

    /// <summary>The data set has too few examples for what is asked.</summary>
    public const string TooFewExamples = "RNN031";

    /// <summary>Training options cannot be used together.</summary>
    public const string OptionsContradict = "RNN033";

    /// <summary>A loss, a metric or class weights do not suit the labels of the data set.</summary>
    public const string LabelMismatch = "RNN034";

    /// <summary>What a callback monitors is not measured.</summary>
    public const string NotMeasured = "RNN035";

    /// <summary>A stateful layer needs the examples in order and in full batches.</summary>
    public const string StatefulBatches = "RNN036";
}
