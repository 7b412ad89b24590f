using RnnDsl.Torch.Compile.Penalties;
using RnnDsl.Torch.Compile.Recurrent;

namespace RnnDsl.Torch.Compile;

/// <summary>One case a layer: from its description and weights (Keras' layout) to a compiled layer.</summary>
internal static class LayerCompiler
{
    public static CompiledLayer Compile(LayerReport report, ValueList<ValueList<float>> weights, bool masked, CompileOptions options) =>
        PenalisedActivity.Of(CompileAlone(report, weights, masked, options), report.Layer.ActivityRegularizer);

    private static CompiledLayer CompileAlone(LayerReport report, ValueList<ValueList<float>> weights, bool masked, CompileOptions options) => report.Layer switch
    {
        Embedding embedding => new CompiledEmbedding(embedding, weights),
        RecurrentLayer recurrent => RecurrentCompiler.Compile(recurrent, Features(report), weights, masked, options),
        Bidirectional bidirectional => new CompiledBidirectional(bidirectional, Features(report), weights, masked, options),
        Dense dense => new CompiledDense(dense, report.Input, weights),
        TimeDistributed distributed => new CompiledDense(distributed.Layer, report.Input, weights),
        Dropout dropout => new CompiledDropout(dropout),
        SpatialDropout1D dropout => new CompiledSpatialDropout(dropout),
        LayerNormalization normalization => new CompiledLayerNormalization(normalization, weights),
        Masking masking => new CompiledMasking(masking),
        GlobalMaxPooling1D => new CompiledMaxPooling(),
        GlobalAveragePooling1D => new CompiledAveragePooling(),
        _ => throw new NotSupportedException($"No case compiles {report.Layer.GetType().Name}."),
    };

    private static int Features(LayerReport report) => ((SequenceSpec)report.Input).Features.Size;
}
