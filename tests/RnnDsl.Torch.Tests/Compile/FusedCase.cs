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

    // Gates that know no bounds would let a state grow beyond all numbers.
    private static readonly Initializer s_small = new RandomUniform(-0.2, 0.2);

    private static readonly Activation[] s_activations =
        [Activation.Tanh, Activation.Sigmoid, Activation.Relu, Activation.HardSigmoid, Activation.Linear];

    /// <summary>All there is: every cell and option, short and long batches, masks of any pattern.</summary>
    public static Gen<FusedCase> Any { get; } =
        from kind in Gen.Int[0, 3]
        from units in Gen.Frequency((4, Gen.Int[1, 9]), (1, Gen.Int[10, 40]))
        from usual in Gen.Int[0, 2]
        from activation in Gen.Int[0, s_activations.Length - 1]
        from gate in Gen.Int[0, s_activations.Length - 1]
        from flags in Gen.Int[0, 63]
        from rates in Gen.Int[0, 3]
        from batch in Gen.Frequency((4, Gen.Int[1, 6]), (1, Gen.Int[7, 40]))
        from time in Gen.Int[1, 5]
        from features in Gen.Int[1, 20]
        from seed in Gen.Int[0, 1_000_000]
        let layer = Cell(kind, units, usual > 0 ? Activation.Tanh : s_activations[activation], usual > 0 ? Activation.Sigmoid : s_activations[gate]) with
        {
            UseBias = Flag(flags, 0),
            ReturnSequences = Flag(flags, 1),
            GoBackwards = Flag(flags, 2),
            Dropout = Flag(rates, 0) ? 0.3 : 0,
            RecurrentDropout = Flag(rates, 1) ? 0.4 : 0,
            KernelInitializer = s_small,
            RecurrentInitializer = new Orthogonal(0.5),
            BiasInitializer = s_small,
        }
        select new FusedCase(layer, batch, time, features, Flag(flags, 3), Flag(flags, 4), Flag(flags, 5) && Flag(seed, 0), seed);

    /// <summary>The outputs, and the gradients of a weighted sum of them by every weight and by the input.</summary>
    public float[][] Run(CompileOptions options)
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        var model = Model();
        using var compiled = CompiledModel.Compile(model, model.DrawWeights(Seed), options);
        using var pass = Pass.Training(Seed, epoch: 1);
        var x = Input();
        var output = compiled.Forward(x, pass);
        Tensor[] variables = Tokens ? [.. compiled.Parameters] : [.. compiled.Parameters, x];
        var weighting = arange(output.numel()).to(ScalarType.Float32).cos().reshape(output.shape);
        var gradients = pass.Gradients(output.mul(weighting).sum(), variables);
        var names = compiled.Parameters.Count;
        using var _ = no_grad();
        for (var i = 0; i < names; i++)
        {
            variables[i].copy_(gradients[i]);
        }

        // Gradients put where the weights are come out in the layout of the weights.
        return [output.Values(), .. compiled.Export().Select(weight => weight.Values.AsSpan().ToArray()), .. gradients.Skip(names).Select(g => g.Values())];
    }

    /// <summary>
    /// The same for the layer alone, from an initial state: outputs, last states, and the gradients of a sum of all.
    /// </summary>
    public float[][] RunFromState(CompileOptions options)
    {
        TorchLibrary.EnsureLoaded();
        using var scope = NewDisposeScope();
        using var pass = Pass.Training(Seed, epoch: 1);
        var weights = Rnn.Sequential(TensorSpec.Sequence(Features)).Add(Layer).DrawWeights(Seed).Select(weight => weight.Values);
        using var compiled = RecurrentCompiler.Compile(Layer, Features, [.. weights], Masked, options);
        var x = (this with { Tokens = false }).Input();
        Tensor State(int part) => tensor(Compiled.Noise(Batch * Layer.Units, Seed + part), [Batch, Layer.Units], requires_grad: true);
        var start = new RecurrentState(State(1), Layer is Lstm ? State(2) : null);
        var (output, last) = compiled.Run(new Flow(x, Masked ? x.ne(0f).any(-1) : null), start, pass);
        Tensor[] results = [output.Values, last.Hidden, .. Layer is Lstm ? [last.Cell!] : Array.Empty<Tensor>()];
        Tensor[] variables = [.. compiled is NativeRecurrence ? [] : compiled.Parameters, x, start.Hidden, .. Layer is Lstm ? [start.Cell!] : Array.Empty<Tensor>()];
        var loss = results.Select(r => r.mul(arange(r.numel()).to(ScalarType.Float32).cos().reshape(r.shape)).sum()).Aggregate((a, b) => a.add(b));
        return [.. results.Concat(pass.Gradients(loss, variables)).Select(tensor => tensor.Values())];
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
