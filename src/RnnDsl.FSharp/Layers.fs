namespace RnnDsl.FSharp

open RnnDsl

/// Descriptions, one function a layer: <c>sequential |> embedding 10_000 32 |> lstm 32 |> dense 1 Sigmoid</c>.
[<AutoOpen>]
module Layers =

    /// A model without layers, for the layer functions to add to.
    let sequential = Rnn.Sequential()

    /// A model without layers whose input is known: <c>sequentialOf (TensorSpec.Sequence 32)</c>.
    let sequentialOf (input: TensorSpec) = Rnn.Sequential input

    /// Appends any layer, with all its options: <c>layer (Lstm(32, ReturnSequences = true))</c>.
    let layer (layer: Layer) (model: ModelDescription) = model.Add layer

    /// Appends the layers of another description.
    let append (block: ModelDescription) (model: ModelDescription) = model.Then block

    /// Appends an embedding of a vocabulary of inputDim ids into outputDim values.
    let embedding inputDim outputDim (model: ModelDescription) = model.Embedding(inputDim, outputDim)

    /// Appends a SimpleRnn that gives its last output.
    let simpleRnn units (model: ModelDescription) = model.SimpleRnn units

    /// Appends an Lstm that gives its last output.
    let lstm units (model: ModelDescription) = model.Lstm units

    /// Appends a Gru that gives its last output.
    let gru units (model: ModelDescription) = model.Gru units

    /// Appends a recurrent layer that runs in both directions, side by side: <c>bidirectional (Lstm 32)</c>.
    let bidirectional (recurrent: RecurrentLayer) (model: ModelDescription) = model.Bidirectional recurrent

    /// Appends a dense layer.
    let dense units (activation: Activation) (model: ModelDescription) = model.Dense(units, activation)

    /// Appends a dense layer that is applied to every step: <c>timeDistributed (Dense 5)</c>.
    let timeDistributed (dense: Dense) (model: ModelDescription) = model.TimeDistributed dense

    /// Appends a dropout of a share of the values.
    let dropout rate (model: ModelDescription) = model.Dropout rate

    /// Appends a dropout of a share of the features, each for all time steps.
    let spatialDropout1D rate (model: ModelDescription) = model.SpatialDropout1D rate

    /// Appends a normalisation of the features of every example and time step.
    let layerNormalization (model: ModelDescription) = model.LayerNormalization()

    /// Appends a mask over the time steps whose features all have a value: <c>masking 0.0</c>.
    let masking maskValue (model: ModelDescription) = model.Masking maskValue

    /// Appends the largest value of every feature over time.
    let globalMaxPooling1D (model: ModelDescription) = model.GlobalMaxPooling1D()

    /// Appends the mean of every feature over time.
    let globalAveragePooling1D (model: ModelDescription) = model.GlobalAveragePooling1D()

    /// Shapes, weights and everything that is wrong; never throws.
    let infer (model: ModelDescription) = model.Infer()

    /// The model as a table.
    let summary (model: ModelDescription) = model.Summary()

    /// Number of trained values.
    let parameterCount (model: ModelDescription) = model.ParameterCount

    /// The description completed for a data set: embedding in front, output layer behind.
    let forDataset (dataset: Dataset) (model: ModelDescription) = model.For dataset

    /// The same for the loss of other options than those the data set suggests.
    let forDatasetWith (options: TrainingOptions) (dataset: Dataset) (model: ModelDescription) = model.For(dataset, options)

    /// Everything that is wrong with a completed description and with its fit to a data set.
    let check (dataset: Dataset) (model: ModelDescription) = model.Check dataset

    /// The same for the loss of other options than those the data set suggests.
    let checkWith (options: TrainingOptions) (dataset: Dataset) (model: ModelDescription) = model.Check(dataset, options)
