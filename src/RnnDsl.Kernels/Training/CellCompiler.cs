namespace RnnDsl.Kernels;

/// <summary>From a description to the cell that trains it: vectors as wide as the processor has, activations inlined.</summary>
internal static class CellCompiler
{
    /// <summary>Whether there is a cell for a layer: those whose activations have a slope that follows from their values.</summary>
    public static bool Has(RecurrentLayer layer) => IsGate(layer.Activation) && layer switch
    {
        Lstm lstm => IsGate(lstm.RecurrentActivation),
        Gru gru => IsGate(gru.RecurrentActivation),
        _ => true,
    };

    /// <summary>The cell of a layer.</summary>
    public static TrainingCell Compile(RecurrentLayer layer) =>
        WideLanes.AreSupported ? WithLanes<WideLanes>(layer) : WithLanes<PortableLanes>(layer);

    /// <summary>The cell of a layer with vectors of some width.</summary>
    public static TrainingCell WithLanes<T>(RecurrentLayer layer)
        where T : struct, ILanes<T> => layer.Activation.Name switch
        {
            "tanh" => WithActivation<T, Tanh>(layer),
            "sigmoid" => WithActivation<T, Sigmoid>(layer),
            "relu" => WithActivation<T, Relu>(layer),
            "hard_sigmoid" => WithActivation<T, HardSigmoid>(layer),
            _ => WithActivation<T, Linear>(layer),
        };

    private static TrainingCell WithActivation<T, TActivation>(RecurrentLayer layer)
        where T : struct, ILanes<T>
        where TActivation : struct, IGateActivation
    {
        var recurrent = layer switch
        {
            Lstm lstm => lstm.RecurrentActivation,
            Gru gru => gru.RecurrentActivation,
            _ => Activation.Linear,
        };
        return recurrent.Name switch
        {
            "tanh" => Cell<T, TActivation, Tanh>(layer),
            "sigmoid" => Cell<T, TActivation, Sigmoid>(layer),
            "relu" => Cell<T, TActivation, Relu>(layer),
            "hard_sigmoid" => Cell<T, TActivation, HardSigmoid>(layer),
            _ => Cell<T, TActivation, Linear>(layer),
        };
    }

    private static TrainingCell Cell<T, TActivation, TRecurrent>(RecurrentLayer layer)
        where T : struct, ILanes<T>
        where TActivation : struct, IGateActivation
        where TRecurrent : struct, IGateActivation => layer switch
        {
            Lstm => new LstmTraining<T, TActivation, TRecurrent>(layer.Units),
            Gru { ResetAfter: true } => new GruTraining<T, TActivation, TRecurrent>(layer.Units),
            Gru => new GruResetBeforeTraining<T, TActivation, TRecurrent>(layer.Units),
            _ => new SimpleRnnTraining<T, TActivation>(layer.Units),
        };

    private static bool IsGate(Activation activation) =>
        activation.Name is "tanh" or "sigmoid" or "relu" or "hard_sigmoid" or "linear";
}
