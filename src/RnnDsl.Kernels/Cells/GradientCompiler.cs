namespace RnnDsl.Kernels;

/// <summary>From a cell to the way back through it.</summary>
internal static class GradientCompiler
{
    /// <summary>Whether there is a way back: activations must have a slope that follows from their values.</summary>
    public static bool Has(RecurrentLayer layer) => IsGate(layer.Activation) && IsGate(CellCompiler.RecurrentActivation(layer));

    /// <summary>The way back through a cell.</summary>
    /// <param name="layer">The layer; <see cref="Has"/> it.</param>
    /// <param name="cell">Its cell.</param>
    public static CellGradient Compile(RecurrentLayer layer, RecurrentCell cell) =>
        WideLanes.AreSupported ? WithLanes<WideLanes>(layer, cell) : WithLanes<PortableLanes>(layer, cell);

    private static CellGradient WithLanes<T>(RecurrentLayer layer, RecurrentCell cell)
        where T : struct, ILanes<T> => layer.Activation.Name switch
        {
            "tanh" => WithActivation<T, Tanh>(layer, cell),
            "sigmoid" => WithActivation<T, Sigmoid>(layer, cell),
            "relu" => WithActivation<T, Relu>(layer, cell),
            "hard_sigmoid" => WithActivation<T, HardSigmoid>(layer, cell),
            _ => WithActivation<T, Linear>(layer, cell),
        };

    private static CellGradient WithActivation<T, TActivation>(RecurrentLayer layer, RecurrentCell cell)
        where T : struct, ILanes<T>
        where TActivation : struct, IGateActivation => CellCompiler.RecurrentActivation(layer).Name switch
        {
            "tanh" => Gradient<T, TActivation, Tanh>(cell),
            "sigmoid" => Gradient<T, TActivation, Sigmoid>(cell),
            "relu" => Gradient<T, TActivation, Relu>(cell),
            "hard_sigmoid" => Gradient<T, TActivation, HardSigmoid>(cell),
            _ => Gradient<T, TActivation, Linear>(cell),
        };

    private static CellGradient Gradient<T, TActivation, TRecurrent>(RecurrentCell cell)
        where T : struct, ILanes<T>
        where TActivation : struct, IGateActivation
        where TRecurrent : struct, IGateActivation => cell switch
        {
            LstmCell<T, TActivation, TRecurrent> lstm => new LstmGradient<T, TActivation, TRecurrent>(lstm),
            GruCell<T, TActivation, TRecurrent> gru => new GruGradient<T, TActivation, TRecurrent>(gru),
            GruResetBeforeCell<T, TActivation, TRecurrent> gru => new GruResetBeforeGradient<T, TActivation, TRecurrent>(gru),
            _ => new SimpleRnnGradient<T, TActivation>((SimpleRnnCell<T, TActivation>)cell),
        };

    private static bool IsGate(Activation activation) =>
        activation.Name is "tanh" or "sigmoid" or "relu" or "hard_sigmoid" or "linear";
}
