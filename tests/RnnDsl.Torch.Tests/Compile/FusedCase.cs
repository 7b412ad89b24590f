using CsCheck;
using RnnDsl.Torch.Compile;
using RnnDsl.Torch.Compile.Recurrent;
using RnnDsl.Torch.Native;
using static TorchSharp.torch;

namespace RnnDsl.Torch.Tests.Compile;

/// <summary>A recurrent layer somewhere in a model, and a batch for it.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Batch">Rows.</param>
/// <param name="Time">Time steps.</param>
/// <param name="Features">Values per time step.</param>
/// <param name="Masked">Whether steps are masked.</param>
/// <param name="Tokens">Whether the input is token ids.</param>
/// <param name="Both">Whether it runs in both directions.</param>
/// <param name="Seed">Of weights, values and what is dropped.</param>
internal sealed record FusedCase(RecurrentLayer Layer, int Batch, int Time, int Features, bool Masked, bool Tokens, bool Both, int Seed)
{
    private const int Ids = 12;

    private static readonly Activation[] s_activations =
        [Activation.Tanh, Activation.Sigmoid, Activation.Relu, Activation.HardSigmoid, Activation.Linear];

    /// <summary>All there is: every cell and option, short and long batches, masks of any pattern.</summary>
    public static Gen<FusedCase> Any { get; } =
        from kind in Gen.Int[0, 3]
        from units in Gen.Frequency((4, Gen.Int[1, 9]), (1, Gen.Int[10, 40]))
        from usual in Gen.Int[0, 2]
        from activation in Gen.OneOfConst(s_activations)
        from gate in Gen.OneOfConst(s_activations)
        from flags in Gen.Int[0, 63]
        from rates in Gen.Select(Gen.OneOfConst(0, 0.3), Gen.OneOfConst(0, 0.4))
        from batch in Gen.Frequency((4, Gen.Int[1, 6]), (1, Gen.Int[7, 40]))
        from time in Gen.Int[1, 9]
        from features in Gen.Int[1, 20]
        from seed in Gen.Int[0, 1_000_000]
        let layer = Cell(kind, units, usual > 0 ? Activation.Tanh : activation, usual > 0 ? Activation.Sigmoid : gate) with
        {
            UseBias = Flag(flags, 0),
            ReturnSequences = Flag(flags, 1),
            GoBackwards = Flag(flags, 2),
            Dropout = rates.Item1,
            RecurrentDropout = rates.Item2,
            BiasInitializer = new RandomUniform(-0.5, 0.5),
        }
        select new FusedCase(layer, batch, time, features, Flag(flags, 3), Flag(flags, 4), Flag(flags, 5) && Flag(seed, 0), seed);

    /// <summary>The outputs, and the gradients of a weighted sum of them by every weight and by the input.</summary>
    public float[][] Run(CompileOptions options)
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        var model = Model();
        using var compiled = CompiledModel.Compile(model, model.DrawWeights((ulong)Seed), options);
        using var dropped = new Generator((ulong)Seed);
        var x = Input();
        var output = compiled.Forward(x, Pass.Training(dropped));
        Tensor[] variables = Tokens ? [.. compiled.Parameters] : [.. compiled.Parameters, x];
        var weighting = arange(output.numel()).to(ScalarType.Float32).cos().reshape(output.shape);
        var gradients = autograd.grad([output.mul(weighting).sum()], variables);
        var names = compiled.Parameters.Count;
        using var _ = no_grad();
        for (var i = 0; i < names; i++)
        {
            variables[i].copy_(gradients[i]);
        }

        // Gradients put where the weights are come out in the layout of the weights.
        return [output.Values(), .. compiled.Export().Select(weight => weight.Values.AsSpan().ToArray()), .. gradients.Skip(names).Select(g => g.Values())];
    }

    private static bool Flag(int flags, int bit) => ((flags >> bit) & 1) == 1;

    private static RecurrentLayer Cell(int kind, int units, Activation activation, Activation gate) => kind switch
    {
        0 => new SimpleRnn(units) { Activation = activation },
        1 => new Lstm(units) { Activation = activation, RecurrentActivation = gate },
        var gru => new Gru(units) { Activation = activation, RecurrentActivation = gate, ResetAfter = gru == 2 },
    };

    private ModelDescription Model()
    {
        var start = Tokens
            ? Rnn.Sequential().Embedding(Ids, Features, maskZero: Masked)
            : Masked ? Rnn.Sequential(TensorSpec.Sequence(Features)).Masking(0) : Rnn.Sequential(TensorSpec.Sequence(Features));
        return start.Add(Both ? new Bidirectional(Layer) : Layer);
    }

    private Tensor Input()
    {
        var random = new Random(Seed);

        // The share of masked steps varies from case to case, and from row to row.
        var kept = Enumerable.Range(0, Batch).Select(_ => random.NextDouble() * 1.5).ToArray();
        bool Counts(int row) => !Masked || random.NextDouble() < kept[row];
        var steps = Enumerable.Range(0, Batch * Time).Select(i => Counts(i / Time)).ToArray();
        return Tokens
            ? tensor([.. steps.Select(counts => counts ? random.Next(1, Ids) : 0)], [Batch, Time])
            : tensor(
                [.. steps.SelectMany(counts => Enumerable.Range(0, Features).Select(_ => counts ? (float)((2 * random.NextDouble()) - 1) : 0))],
                [Batch, Time, Features],
                requires_grad: true);
    }
}
