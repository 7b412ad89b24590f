namespace RnnDsl.FSharp

open System
open System.Threading
open RnnDsl

/// Training, prediction and model files.
[<AutoOpen>]
module Training =

    /// Completes a description for a data set and trains it from fresh weights.
    let train (dataset: Dataset) (options: TrainingOptions) (model: ModelDescription) = model.Train(dataset, options)

    /// The same, telling of every step and stopping when asked to.
    let trainWith (report: TrainingEvent -> unit) (cancellation: CancellationToken) (dataset: Dataset) (options: TrainingOptions) (model: ModelDescription) =
        let progress = { new IProgress<TrainingEvent> with member _.Report event = report event }
        model.Train(dataset, options, progress, cancellation)

    /// Mean and standard deviation of loss and metrics over so many folds of the training part, each measured with a model
    /// that is trained on the others.
    let crossValidate (folds: int) (dataset: Dataset) (options: TrainingOptions) (model: ModelDescription) =
        model.CrossValidate(dataset, folds, options)

    /// Trains a trained model on.
    let trainOn (dataset: Dataset) (options: TrainingOptions) (trained: TrainedModel) = trained.Train(dataset, options)

    /// What a trained model says of a text.
    let predict (text: string) (trained: TrainedModel) = trained.Predict text

    /// A prediction to match on: <c>match trained |> predict text with Class c -> c.Label | Numbers n -> string n.Numbers[0]</c>.
    let (|Class|Numbers|) (prediction: Prediction) =
        match prediction with
        | :? ClassPrediction as classified -> Class classified
        | other -> Numbers(other :?> NumberPrediction)

    /// What a trained model says of several texts.
    let predictAll (texts: string seq) (trained: TrainedModel) = trained.PredictAll texts

    /// What a trained model says will follow the last rows of a series, in the columns' own units.
    let forecast (recent: SeriesTable) (trained: TrainedModel) = trained.Forecast recent

    /// Forecasts over the test part of a data set, one behind the other, and what was.
    let backtest (dataset: Dataset) (trained: TrainedModel) = trained.Backtest dataset

    /// Writes on behind a text with a model that tells the next token: so many tokens.
    let generate (count: int) (options: GenerationOptions) (text: string) (trained: TrainedModel) = trained.Generate(text, count, options)

    /// Predicts and gives the final states of the layers that return them, from zeros.
    let run (inputs: Sequences) (trained: TrainedModel) = trained.Run inputs

    /// The same from the states that a run returned: <c>trained |> runFrom first.States rest</c>.
    let runFrom (states: ModelStates) (inputs: Sequences) (trained: TrainedModel) = trained.Run(inputs, states)

    /// Loss and metrics over the held-out part of a data set.
    let evaluate (dataset: Dataset) (trained: TrainedModel) = trained.Evaluate dataset

    /// Trained models that have names beside one another, the best first: <c>[ "lstm", a; "gru", b ] |> compareModels</c>.
    let compareModels (models: (string * TrainedModel) seq) = models |> Seq.map NamedModel |> ModelComparison.Of

    /// The same by the held-out part of a data set.
    let compareOn (dataset: Dataset) (models: (string * TrainedModel) seq) = (models |> Seq.map NamedModel).Compare dataset

    /// Writes a trained model as one safetensors file.
    let save (path: string) (trained: TrainedModel) = trained.Save path

    /// Reads a model that save wrote.
    let load path = TrainedModel.Load path
