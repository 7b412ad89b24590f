using System.Text.Json;

namespace RnnDsl;

/// <summary>
/// A checkpoint: the file of a trained model with, in the metadata, <c>training</c> as JSON, and tensors with a colon in
/// their names, which no weight has: <c>training:weights/lstm/kernel</c> where the model has those of an
/// earlier, better epoch, and <c>training:moments/0/1</c>, the second moment of the first trained tensor.
/// </summary>
internal static class CheckpointFile
{
    private const string Weights = TrainedModelFile.Beside + "weights/";
    private const string Moments = TrainedModelFile.Beside + "moments/";

    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, KeptTraining kept)
    {
        var state = kept.State;
        var stored = new Stored(kept.Origin, state.Optimizer.Steps, state.Optimizer.Rate, state.Callbacks, state.Paths);
        var weights = state.BestEpoch > 0 ? state.Weights.Select(weight => weight with { Name = Weights + weight.Name }) : [];
        var moments = state.Optimizer.Moments.SelectMany((ofOne, tensor) =>
            ofOne.Select((values, moment) => new Weight($"{Moments}{tensor}/{moment}", [values.Count], values)));
        TrainedModelFile.Write(kept.Model, new(JsonSerializer.Serialize(stored, ModelJson.Options), [.. weights, .. moments]), path);
    }

    /// <exception cref="ModelFileException">The file is missing, damaged, or no checkpoint.</exception>
    public static KeptTraining Read(string path)
    {
        var (model, beside) = TrainedModelFile.ReadAll(path);
        if (beside.Json.Length == 0)
        {
            throw new ModelFileException(path, "It is a trained model and no checkpoint of a training. Give the checkpoint another path.");
        }

        try
        {
            var stored = ModelJson.Deserialize<Stored>(beside.Json);
            return new(model, State(model, stored, beside.Tensors), stored.Origin);
        }
        catch (FormatException e)
        {
            throw new ModelFileException(path, $"What it says of its training is damaged: {e.Message} Delete it, or give another path.", e);
        }
    }

    private static TrainingState State(TrainedModel model, Stored stored, ValueList<Weight> tensors)
    {
        var best = model.History.RestoredEpoch;
        var last = tensors.Where(tensor => tensor.Name.StartsWith(Weights, StringComparison.Ordinal))
            .Select(tensor => tensor with { Name = tensor.Name[Weights.Length..] }).ToValueList();
        if (best > 0 && !last.Select(Shape).SequenceEqual(model.Weights.Select(Shape)))
        {
            throw new FormatException("Its last weights are not those of its model.");
        }

        if (stored.Origin.Epochs < 0 || stored.Origin.Epochs > model.History.Epochs.Count || stored.Callbacks.Count != model.Options.Callbacks.Count)
        {
            throw new FormatException("Its parts do not fit together.");
        }

        return new(best > 0 ? last : model.Weights, new(stored.Steps, stored.Rate, MomentsIn(tensors)), stored.Callbacks)
        {
            Epochs = [.. model.History.Epochs.Skip(stored.Origin.Epochs)],
            End = model.History.End,
            BestEpoch = best,
            BestWeights = best > 0 ? model.Weights : [],
            Paths = stored.Paths,
        };
    }

    private static (string, ValueList<int>) Shape(Weight weight) => (weight.Name, weight.Shape);

    // In the order in which they were written; none where the optimizer has none.
    private static ValueList<ValueList<ValueList<float>>> MomentsIn(ValueList<Weight> tensors) =>
    [
        .. tensors.Where(tensor => tensor.Name.StartsWith(Moments, StringComparison.Ordinal))
            .GroupBy(tensor => tensor.Name.Split('/')[1])
            .Select(ofOne => ofOne.Select(tensor => tensor.Values).ToValueList()),
    ];

    private sealed record Stored(
        TrainingOrigin Origin, int Steps, LearningRate Rate, ValueList<CallbackState> Callbacks, ValueList<string> Paths);
}
