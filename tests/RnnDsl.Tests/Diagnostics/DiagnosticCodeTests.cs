using System.Reflection;

namespace RnnDsl.Tests.Diagnostics;

/// <summary>One wrong model for every code that inference gives.</summary>
public class DiagnosticCodeTests
{
    private static readonly TensorSpec s_input = TensorSpec.Sequence(4);

    public static TheoryData<string, ModelDescription> Wrong { get; } = new()
    {
        { "RNN001", Rnn.Sequential() },
        { "RNN002", Rnn.Sequential(s_input).Gru(3).SimpleRnn(3) },
        { "RNN002", Rnn.Sequential(s_input).Gru(3).GlobalMaxPooling1D() },
        { "RNN002", Rnn.Sequential(s_input).Gru(3).SpatialDropout1D(0.1) },
        { "RNN002", Rnn.Sequential(TensorSpec.Vector(3)).Masking() },
        { "RNN002", Rnn.Sequential(TensorSpec.Vector(3)).TimeDistributed(new Dense(3)) },
        { "RNN002", Rnn.Sequential(TensorSpec.Vector(3)).Bidirectional(new Lstm(3)) },
        { "RNN003", Rnn.Sequential(TensorSpec.Tokens).Lstm(3) },
        { "RNN003", Rnn.Sequential(TensorSpec.Tokens).Dense(3) },
        { "RNN003", Rnn.Sequential(TensorSpec.Tokens).Dropout(0.5) },
        { "RNN002", Rnn.Sequential(TensorSpec.Vector(3)).Add(new Dropout(0.5) { NoiseShape = NoiseShape.OneTime }) },
        { "RNN003", Rnn.Sequential(TensorSpec.Tokens).Add(new Dropout(0.5) { NoiseShape = NoiseShape.OneTime }) },
        { "RNN013", Rnn.Sequential(s_input).Add(new Dropout(0.5) { NoiseShape = (NoiseShape)8 }) },
        { "RNN003", Rnn.Sequential(TensorSpec.Tokens).LayerNormalization() },
        { "RNN003", Rnn.Sequential(TensorSpec.Tokens).Masking() },
        { "RNN003", Rnn.Sequential(s_input).Embedding(10, 4) },
        { "RNN003", Rnn.Sequential().Embedding(10, 4).Embedding(10, 4) },
        { "RNN004", Rnn.Sequential(s_input).Lstm(0) },
        { "RNN004", Rnn.Sequential(s_input).Dense(-1) },
        { "RNN004", Rnn.Sequential(s_input).TimeDistributed(new Dense(0)) },
        { "RNN004", Rnn.Sequential().Embedding(0, 4) },
        { "RNN004", Rnn.Sequential().Embedding(4, 0) },
        { "RNN004", Rnn.Sequential(s_input).Bidirectional(new Gru(int.MinValue)) },
        { "RNN005", Rnn.Sequential(s_input).Dropout(double.NaN) },
        { "RNN005", Rnn.Sequential(s_input).Dropout(1) },
        { "RNN005", Rnn.Sequential(s_input).SpatialDropout1D(1) },
        { "RNN005", Rnn.Sequential(s_input).Dropout(-0.001) },
        { "RNN005", Rnn.Sequential(s_input).Dropout(double.PositiveInfinity) },
        { "RNN005", Rnn.Sequential(s_input).Add(new SimpleRnn(3) { Dropout = double.NegativeInfinity }) },
        { "RNN005", Rnn.Sequential(s_input).Add(new SimpleRnn(3) { RecurrentDropout = double.NaN }) },
        { "RNN006", Rnn.Sequential(s_input).Dense(3, "swoosh") },
        { "RNN006", Rnn.Sequential(s_input).Add(new Lstm(3) { RecurrentActivation = "" }) },
        { "RNN006", Rnn.Sequential(s_input).Add(new Gru(3) { RecurrentActivation = "x" }) },
        { "RNN007", Rnn.Sequential(s_input).Dense(1, Activation.Sigmoid).Dense(2, Activation.Softmax) },
        { "RNN008", Rnn.Sequential(s_input).Add(new Dropout(0) { Name = "a" }).Add(new Dropout(0) { Name = "a" }) },
        { "RNN008", Rnn.Sequential(s_input).Add(new Dropout(0) { Name = "a/b" }) },
        { "RNN008", Rnn.Sequential(s_input).Add(new Dropout(0) { Name = "größe" }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new LayerNormalization { GammaInitializer = new Constant(double.NaN) }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Dense(3) { BiasInitializer = new Identity() }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Lstm(3) { BiasInitializer = new Identity() }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Dense(3) { KernelInitializer = new Identity(double.NaN) }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Dense(3) { KernelInitializer = new VarianceScaling(0) }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Dense(3) { KernelInitializer = new VarianceScaling { Mode = (FanMode)7 } }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Dense(3) { KernelInitializer = new TruncatedNormal(0, -1) }) },
        { "RNN013", Rnn.Sequential(s_input).Add(new LayerNormalization { Epsilon = 0 }) },
        { "RNN013", Rnn.Sequential(s_input).Add(new LayerNormalization { Epsilon = double.NaN }) },
        { "RNN013", Rnn.Sequential(s_input).Masking(double.PositiveInfinity) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Dense(3) { KernelInitializer = new RandomUniform(1, 1) }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Dense(3) { BiasInitializer = new Constant(double.NaN) }) },
        { "RNN010", Rnn.Sequential().Add(new Embedding(3, 3) { EmbeddingsInitializer = new RandomNormal(0, -1) }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Lstm(3) { RecurrentInitializer = new Orthogonal(double.PositiveInfinity) }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Gru(3) { KernelInitializer = new RandomUniform(double.NaN) }) },
        { "RNN010", Rnn.Sequential(s_input).Add(new Gru(3) { BiasInitializer = new RandomNormal(double.NaN) }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Lstm(3) { KernelRegularizer = new L1(-0.01) }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Gru(3) { RecurrentRegularizer = new L2(double.NaN) }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new SimpleRnn(3) { BiasRegularizer = new L1L2(double.PositiveInfinity) }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Dense(3) { KernelRegularizer = new OrthogonalRegularizer(-1) }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Dense(3) { BiasRegularizer = new L1(-1) }) },
        { "RNN014", Rnn.Sequential(s_input).TimeDistributed(new Dense(3) { KernelRegularizer = new L1(-1) }) },
        { "RNN014", Rnn.Sequential().Add(new Embedding(3, 3) { EmbeddingsRegularizer = new L1(-1) }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new LayerNormalization { BetaRegularizer = new L1(-1) }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new LayerNormalization { GammaRegularizer = new L1(-1) }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Dropout(0.1) { ActivityRegularizer = new L1(-1) }) },
        { "RNN014", Rnn.Sequential(s_input).Bidirectional(new Lstm(3) { ActivityRegularizer = new L1(-1) }) },
        { "RNN014", Rnn.Sequential(s_input).TimeDistributed(new Dense(3) { ActivityRegularizer = new L1() }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Lstm(3) { BiasRegularizer = new OrthogonalRegularizer() }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Dense(1) { KernelRegularizer = new OrthogonalRegularizer(Mode: OrthogonalMode.Columns) }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new SimpleRnn(1) { RecurrentRegularizer = new OrthogonalRegularizer() }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Dropout(0.1) { ActivityRegularizer = new OrthogonalRegularizer() }) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Bidirectional(new Gru(3) { ReturnSequences = true, ActivityRegularizer = new OrthogonalRegularizer() })) },
        { "RNN014", Rnn.Sequential(s_input).Add(new Gru(1) { ActivityRegularizer = new OrthogonalRegularizer(Mode: OrthogonalMode.Columns) }) },
        { "RNN011", Rnn.Sequential(s_input).Add(new Lstm(3) { Activation = Activation.Softmax }) },
        { "RNN011", Rnn.Sequential(s_input).Add(new Gru(3) { RecurrentActivation = Activation.Softmax }) },
        { "RNN012", Rnn.Sequential(s_input).Lstm(int.MaxValue) },
        { "RNN012", Rnn.Sequential().Embedding(100_000, 100_000) },
        { "RNN012", Rnn.Sequential(TensorSpec.Vector(int.MaxValue)).Dense(2) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Infer_OneMistake_GivesItsCodeAlone(string code, ModelDescription model)
    {
        var found = model.Infer().Diagnostics.ShouldHaveSingleItem();

        found.Code.ShouldBe(code);
        found.LayerIndex.ShouldBe(model.Layers.Count - 1);
        found.Mend.ShouldNotBeEmpty();
        Should.Throw<InvalidDescriptionException>(() => model.ParameterCount).Message.ShouldBe(found.ToString());
    }

    [Fact]
    public void Infer_OpenInput_IsNoDiagnosticUntilItIsAskedFor()
    {
        var report = Rnn.Sequential().Dropout(0.1).Lstm(3).Dense(1).Infer();

        report.Diagnostics.ShouldBeEmpty();
        var open = report.DiagnosticsWithOpenInput.ShouldHaveSingleItem();
        (open.Code, open.LayerIndex, open.LayerName).ShouldBe((DiagnosticCode.InputUnknown, 1, "lstm"));
        open.Where.ShouldBe("layer 1 'lstm' (Lstm)");
    }

    [Fact]
    public void Infer_HiddenSigmoid_IsNoHead() =>
        Rnn.Sequential(s_input).Dense(8, Activation.Sigmoid).Dense(1, Activation.Sigmoid).Infer().Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("sigmod", "sigmoid")]
    [InlineData("TAHN", "tanh")]
    [InlineData("rely", "relu")]
    [InlineData("hardsigmoid", "hard_sigmoid")]
    [InlineData("soft_max", "softmax")]
    [InlineData("soft_plus", "softplus")]
    public void Infer_MisspeltActivation_SuggestsTheNearest(string name, string nearest)
    {
        var mend = Rnn.Sequential(s_input).Dense(1, name).Infer().Diagnostics.ShouldHaveSingleItem().Mend;

        mend.ShouldBe($"Did you mean '{nearest}'? There are: linear, sigmoid, tanh, relu, softmax, hard_sigmoid, elu, selu, leaky_relu, softplus, softsign, silu, gelu, exponential.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("gaussian")]
    public void Infer_ActivationLikeNoOther_SuggestsNone(string name) =>
        Rnn.Sequential(s_input).Dense(1, name).Infer().Diagnostics.ShouldHaveSingleItem().Mend.ShouldStartWith("There are: linear");

    [Fact]
    public void Codes_All_AreStableAndUnique() =>
        typeof(DiagnosticCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!).ShouldBe(
            new Dictionary<string, string>
            {
                ["NoLayers"] = "RNN001",
                ["NeedsSequence"] = "RNN002",
                ["TokensOrValues"] = "RNN003",
                ["SizeBelowOne"] = "RNN004",
                ["RateOutOfRange"] = "RNN005",
                ["UnknownActivation"] = "RNN006",
                ["TwoHeads"] = "RNN007",
                ["BadLayerName"] = "RNN008",
                ["InputUnknown"] = "RNN009",
                ["BadInitializer"] = "RNN010",
                ["ActivationMisplaced"] = "RNN011",
                ["TooLarge"] = "RNN012",
                ["NumberOutOfRange"] = "RNN013",
                ["BadRegularizer"] = "RNN014",
                ["InputMismatch"] = "RNN020",
                ["HeadMismatch"] = "RNN021",
                ["TargetMismatch"] = "RNN022",
                ["StateMismatch"] = "RNN025",
                ["OptionOutOfRange"] = "RNN030",
                ["NothingToPlot"] = "RNN040",
                ["TooFewExamples"] = "RNN031",
                ["UnknownDataset"] = "RNN032",
                ["OptionsContradict"] = "RNN033",
                ["LabelMismatch"] = "RNN034",
                ["NotMeasured"] = "RNN035",
                ["StatefulBatches"] = "RNN036",
                ["CheckpointMismatch"] = "RNN037",
            },
            ignoreOrder: true);
}
