using Microsoft.ML.OnnxRuntime;

namespace RnnDsl.Benchmarks;

/// <summary>The chapter's model in ONNX Runtime, with a batch that is there already.</summary>
internal sealed class OnnxPrediction : IDisposable
{
    private readonly InferenceSession _session;
    private readonly OrtValue _ids;
    private readonly RunOptions _options = new();

    public OnnxPrediction(TrainedModel trained, TokenSequences tokens)
    {
        using var options = new SessionOptions { IntraOpNumThreads = Environment.ProcessorCount };

        // Its threads wait for work by spinning; after a run they would do so on the processors that we are timed on.
        options.AddSessionConfigEntry("session.force_spinning_stop", "1");
        _session = new InferenceSession(OnnxModel.Of(trained), options);
        _ids = OrtValue.CreateTensorValueFromMemory(Reviews.Padded(tokens), [tokens.Count, Chapter.Length]);
    }

    /// <summary>The probability of every row.</summary>
    public float[] Predict()
    {
        using var results = _session.Run(_options, [OnnxModel.Input], [_ids], [OnnxModel.Output]);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }

    public void Dispose()
    {
        _options.Dispose();
        _ids.Dispose();
        _session.Dispose();
    }
}
