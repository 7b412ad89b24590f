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

    /// <summary>Whether the processor has what makes cells fast.</summary>
    public static bool AreFast => WideLanes.AreSupported || PortableLanes.AreFast;

    /// <summary>The cell of a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="apart">Whether every gate sees of the last output something else.</param>
    public static TrainingCell Compile(RecurrentLayer layer, bool apart) =>
        WideLanes.AreSupported ? WithLanes<WideLanes>(layer, apart) : WithLanes<PortableLanes>(layer, apart);

    /// <summary>The cell of a layer with vectors of some width.</summary>
    public static TrainingCell WithLanes<T>(RecurrentLayer layer, bool apart)
        where T : struct, ILanes<T> => layer.Activation.Name switch
        {
            "tanh" => WithActivation<T, Tanh>(layer, apart),
            "sigmoid" => WithActivation<T, Sigmoid>(layer, apart),
            "relu" => WithActivation<T, Relu>(layer, apart),
            "hard_sigmoid" => WithActivation<T, HardSigmoid>(layer, apart),
            _ => WithActivation<T, Linear>(layer, apart),
        };

    private static TrainingCell WithActivation<T, TActivation>(RecurrentLayer layer, bool apart)
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
            "tanh" => Cell<T, TActivation, Tanh>(layer, apart),
            "sigmoid" => Cell<T, TActivation, Sigmoid>(layer, apart),
            "relu" => Cell<T, TActivation, Relu>(layer, apart),
            "hard_sigmoid" => Cell<T, TActivation, HardSigmoid>(layer, apart),
            _ => Cell<T, TActivation, Linear>(layer, apart),
        };
    }

    private static TrainingCell Cell<T, TActivation, TRecurrent>(RecurrentLayer layer, bool apart)
        where T : struct, ILanes<T>
        where TActivation : struct, IGateActivation
        where TRecurrent : struct, IGateActivation => layer switch
        {
            Lstm => new LstmTraining<T, TActivation, TRecurrent>(layer.Units, apart),
            Gru { ResetAfter: true } => new GruTraining<T, TActivation, TRecurrent>(layer.Units, apart),
            Gru => new GruResetBeforeTraining<T, TActivation, TRecurrent>(layer.Units, apart),
            _ => new SimpleRnnTraining<T, TActivation>(layer.Units),
        };

    private static bool IsGate(Activation activation) =>
        activation.Name is "tanh" or "sigmoid" or "relu" or "hard_sigmoid" or "linear";
}
