namespace RnnDsl;

/// <summary>Collects what inference finds wrong with one layer, with the layer's place filled in.</summary>
internal sealed class LayerFindings(int index, string name, Layer layer, List<Diagnostic> all)
{
    // Four gates of this size side by side can still be numbered by an int.
    private const int LargestSize = int.MaxValue / 4;

    public void Add(string code, string problem, string mend) =>
        all.Add(new Diagnostic(code, $"layer {index} '{name}' ({layer.GetType().Name})", problem, mend)
        {
            LayerIndex = index,
            LayerName = name,
        });

    public void CheckSize(string what, int size)
    {
        if (size < 1)
        {
            Add(DiagnosticCode.SizeBelowOne, $"{what} is {size}; it must be at least 1.", $"Give {what} a size, such as 32.");
        }
        else if (size > LargestSize)
        {
            Add(DiagnosticCode.TooLarge, $"{what} is {size}; no more than {LargestSize} can be held.", $"Give {what} a size, such as 32.");
        }
    }

    public void CheckRate(string what, double rate)
    {
        // Written so that NaN fails.
        if (!(rate >= 0 && rate < 1))
        {
            Add(DiagnosticCode.RateOutOfRange, $"{what} is {rate}; it must be at least 0 and below 1.", $"Use a rate such as 0.2, or 0 for none.");
        }
    }

    public void CheckActivation(string what, Activation activation)
    {
        if (!activation.IsKnown)
        {
            Add(DiagnosticCode.UnknownActivation, $"{what} '{activation}' is not known.", NearestName.Mend(activation.Name, [.. Activation.All.Select(a => a.Name)]));
        }
    }

    public void CheckInitializer(string what, Initializer initializer)
    {
        if (initializer.Problem.Length > 0)
        {
            Add(DiagnosticCode.BadInitializer, $"{what}: {initializer.Problem}", "Give finite numbers in order.");
        }
    }

    public void CheckRegularizer(string what, Regularizer regularizer)
    {
        if (regularizer.Problem.Length > 0)
        {
            Add(DiagnosticCode.BadRegularizer, $"{what}: {regularizer.Problem}", "Use a factor such as 0.01, or Regularizer.None.");
        }
    }

    /// <summary>Checks the penalty of what a layer gives.</summary>
    public void CheckActivity(string what, Regularizer regularizer, TensorSpec output)
    {
        CheckRegularizer(what, regularizer);
        CheckPenalty(what, regularizer, output switch
        {
            VectorSpec vector => [0, SizeOf(vector.Features)],
            SequenceSpec sequence => [0, 0, SizeOf(sequence.Features)],
            _ => [0, 0],
        });

        static int SizeOf(Dimension dimension) => dimension.IsFree ? 0 : dimension.Size;
    }

    private void CheckPenalty(string what, Regularizer regularizer, ValueList<int> shape)
    {
        if (regularizer.Problem.Length == 0 && regularizer.ProblemWith(shape) is { Length: > 0 } problem)
        {
            Add(DiagnosticCode.BadRegularizer, $"{what}: {problem}", "Use L1, L2 or L1L2 there.");
        }
    }

    public void CheckWeights(ValueList<WeightSpec> weights)
    {
        foreach (var weight in weights.Where(weight => weight.Size > Array.MaxLength))
        {
            Add(DiagnosticCode.TooLarge, $"its weight {weight.Name} has {weight.Size} values; no more than {Array.MaxLength} can be held.", "Use smaller sizes here or in the layer before.");
        }

        foreach (var weight in weights.Where(weight => weight.Initializer.NeedsMatrix && weight.Shape.Count != 2))
        {
            Add(DiagnosticCode.BadInitializer, $"its weight {weight.Name} has {weight.Shape.Count} axis, and its initialiser makes matrices.", "Use it for kernels, and Initializer.Zeros for a bias.");
        }

        foreach (var weight in weights)
        {
            CheckPenalty($"the regulariser of its weight {weight.Name}", weight.Regularizer, weight.Shape);
        }
    }

    /// <summary>The sequence that flows in; reports a vector and token ids.</summary>
    public SequenceSpec NeedSequence(TensorSpec input)
    {
        switch (input)
        {
            case SequenceSpec sequence:
                return sequence;
            case TokenSpec tokens:
                Add(DiagnosticCode.TokensOrValues, $"it needs values (batch, time, features) and gets token ids {tokens}.", "Put an Embedding in front of it.");
                return new SequenceSpec(Dimension.Free) { Length = tokens.Length };
            case VectorSpec vector:
                Add(DiagnosticCode.NeedsSequence, $"it needs a sequence (batch, time, features) and gets a vector {vector}.", "Set ReturnSequences on the recurrent layer before it, or move this layer in front of the layer that drops the time axis.");
                return new SequenceSpec(vector.Features);
            default:
                return new SequenceSpec(Dimension.Free);
        }
    }
}
