namespace RnnDsl.Kernels;

/// <summary>From a description to its cell: vectors as wide as the processor has, activations inlined.</summary>
internal static class CellCompiler
{
    /// <summary>Whether the processor has what makes cells fast.</summary>
    public static bool AreFast => WideLanes.AreSupported || PortableLanes.AreFast;

    /// <summary>The cell of a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="apart">Whether every gate sees of the last output something else.</param>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public static RecurrentCell Compile(RecurrentLayer layer, bool apart)
    {
        var activation = ActivationFunction.Of(layer.Activation);
        return WideLanes.AreSupported
            ? activation.Give(new WithActivation<WideLanes>(layer, apart))
            : activation.Give(new WithActivation<PortableLanes>(layer, apart));
    }

    /// <summary>The activation of the gates; linear where there are none.</summary>
    public static Activation RecurrentActivation(RecurrentLayer layer) => layer switch
    {
        Lstm lstm => lstm.RecurrentActivation,
        Gru gru => gru.RecurrentActivation,
        _ => Activation.Linear,
    };

    private sealed class WithActivation<T>(RecurrentLayer layer, bool apart) : IActivationTaker<RecurrentCell>
        where T : struct, ILanes<T>
    {
        public RecurrentCell Take<TActivation>()
            where TActivation : struct, IElementwise =>
            ActivationFunction.Of(RecurrentActivation(layer)).Give(new WithActivations<T, TActivation>(layer, apart));
    }

    private sealed class WithActivations<T, TActivation>(RecurrentLayer layer, bool apart) : IActivationTaker<RecurrentCell>
        where T : struct, ILanes<T>
        where TActivation : struct, IElementwise
    {
        public RecurrentCell Take<TRecurrent>()
            where TRecurrent : struct, IElementwise => layer switch
            {
                SimpleRnn => new SimpleRnnCell<T, TActivation>(layer.Units),
                Lstm => new LstmCell<T, TActivation, TRecurrent>(layer.Units, apart),
                Gru { ResetAfter: true } => new GruCell<T, TActivation, TRecurrent>(layer.Units, apart),
                Gru => new GruResetBeforeCell<T, TActivation, TRecurrent>(layer.Units, apart),
                _ => throw new ArgumentException($"There is no kernel for layer {layer.GetType().Name}.", nameof(layer)),
            };
    }
}
