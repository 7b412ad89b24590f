namespace RnnDsl.Kernels;

/// <summary>Checks that inputs are what a model reads.</summary>
internal static class InputCheck
{
    /// <summary>The encoder that reads texts.</summary>
    /// <exception cref="ArgumentException">The model reads numbers.</exception>
    public static TextEncoder TextEncoderOf(TrainedModel trained) =>
        trained.Encoder as TextEncoder
        ?? throw new ArgumentException($"The model reads sequences of numbers {trained.Encoder.Spec}, not text. Give it {nameof(ValueSequences)}.", nameof(trained));

    /// <summary>Checks kind, features and token ids.</summary>
    /// <exception cref="ArgumentException">The inputs do not fit; the message says which sequence and step.</exception>
    public static void Check(TrainedModel trained, Sequences inputs)
    {
        switch (trained.Encoder, inputs)
        {
            case (TextEncoder, TokenSequences tokens):
                if (trained.Model.Layers is [Embedding embedding, ..])
                {
                    CheckIds(tokens, embedding.InputDim);
                }

                break;
            case (not TextEncoder, ValueSequences) when trained.Encoder.ProblemOf(inputs).Length == 0:
                break;
            default:
                throw new ArgumentException($"The model reads {trained.Encoder.Spec}, and the sequences are {inputs.Spec}. Encode them as the data set was that it was trained on.", nameof(inputs));
        }
    }

    private static void CheckIds(TokenSequences inputs, int inputDim)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            var ids = inputs[i];
            var step = ids.IndexOfAnyExceptInRange(0, inputDim - 1);
            if (step >= 0)
            {
                throw new ArgumentException($"Sequence {i} has id {ids[step]} at step {step}, and the ids of the model go from 0 to {inputDim - 1}. Encode it with the model's own encoder.", nameof(inputs));
            }
        }
    }
}
