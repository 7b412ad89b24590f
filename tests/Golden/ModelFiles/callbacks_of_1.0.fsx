// Writes callbacks_of_1.0.safetensors; to be run with the library of that version:
// dotnet fsi -r:RnnDsl.dll callbacks_of_1.0.fsx
open RnnDsl

let model = Rnn.Sequential(TensorSpec.Sequence(2)).Lstm(2).Dense(3, Activation.Softmax)

let callbacks: TrainingCallback list =
    [ EarlyStopping(MonitoredQuantity.ValidationAccuracy, 2, 0.01)
      ReduceOnPlateau(MonitoredQuantity.Loss, 0.5, 1)
      EarlyStopping(MonitoredQuantity.ValidationLoss, RestoreBestWeights = false)
      EarlyStopping(MonitoredQuantity.Accuracy, RestoreBestWeights = false) ]

let options = TrainingOptions(Callbacks = ValueList.ToValueList callbacks, ClassWeights = ValueList.ToValueList [ 1.0; 2.0; 0.5 ])

let history = TrainingHistory(ValueList.ToValueList [ EpochResult(1, 0.5, 0.75, System.Nullable(), System.Nullable(), 1.5) ], End = TrainingEnd.StoppedEarly, RestoredEpoch = 1)

TrainedModel(model, model.DrawWeights 5, NumberEncoder 2, LabelSet(ValueList.ToValueList [ "a"; "b"; "c" ]), options, history)
    .Save(System.IO.Path.Combine(__SOURCE_DIRECTORY__, "callbacks_of_1.0.safetensors"))
