using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Layers;

public sealed class AddLayerTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    public static TheoryData<string, Layer> Cases => new()
    {
        { "Add-Embedding 1000 16", new Embedding(1000, 16) },
        { "Add-Embedding -InputDim 1000 -OutputDim 16 -MaskZero -Name words", new Embedding(1000, 16) { MaskZero = true, Name = "words" } },
        { "Add-SimpleRnn 32", new SimpleRnn(32) },
        { "Add-SimpleRnn 32 -ReturnSequences -GoBackwards -Activation relu -Dropout 0.1 -RecurrentDropout 0.2 -NoBias -Name first", new SimpleRnn(32) { ReturnSequences = true, GoBackwards = true, Activation = Activation.Relu, Dropout = 0.1, RecurrentDropout = 0.2, UseBias = false, Name = "first" } },
        { "Add-SimpleRnn 32 -ReturnState -Stateful -Seed 3", new SimpleRnn(32) { ReturnState = true, Stateful = true, Seed = 3 } },
        { "Add-Lstm 32", new Lstm(32) },
        { "Add-Gru 4 -MergeMode Sum", new Bidirectional(new Gru(4)) { MergeMode = MergeMode.Sum } },
        { "Add-Gru 4 -MergeMode Sum -Bidirectional:$false", new Gru(4) },
        { "Add-Lstm 32 -ReturnState", new Lstm(32) { ReturnState = true } },
        { "Add-Lstm 32 -ReturnSequences:$false -Activation RELU -RecurrentActivation hard_sigmoid -NoUnitForgetBias", new Lstm(32) { Activation = Activation.Relu, RecurrentActivation = Activation.HardSigmoid, UnitForgetBias = false } },
        { "Add-Lstm 32 -Activation ([RnnDsl.Activation]::Sigmoid)", new Lstm(32) { Activation = Activation.Sigmoid } },
        { "Add-Gru 32", new Gru(32) },
        { "Add-Gru 32 -ResetBefore -RecurrentActivation tanh -Dropout 0.5", new Gru(32) { ResetAfter = false, RecurrentActivation = Activation.Tanh, Dropout = 0.5 } },
        { "Add-Lstm 32 -Bidirectional", new Bidirectional(new Lstm(32)) },
        { "Add-Gru 8 -Bidirectional -MergeMode sum -ReturnSequences -Name both", new Bidirectional(new Gru(8) { ReturnSequences = true }) { MergeMode = MergeMode.Sum, Name = "both" } },
        { "Add-Gru 8 -Bidirectional -ReturnState -Stateful -Seed 0", new Bidirectional(new Gru(8) { ReturnState = true, Stateful = true, Seed = 0 }) },
        { "Add-SimpleRnn 8 -Bidirectional:$false -MergeMode Average", new SimpleRnn(8) },
        { "Add-Dense 1 sigmoid", new Dense(1, Activation.Sigmoid) },
        { "Add-Dense 5", new Dense(5) },
        { "Add-Dense -Units 5 -Activation softmax -NoBias -Name out", new Dense(5, Activation.Softmax) { UseBias = false, Name = "out" } },
        { "Add-Dense 5 swish -TimeDistributed", new TimeDistributed(new Dense(5, Activation.Silu)) },
        { "Add-Dense 5 -TimeDistributed -NoBias -Name steps", new TimeDistributed(new Dense(5) { UseBias = false }) { Name = "steps" } },
        { "Add-Dropout 0.5", new Dropout(0.5) },
        { "Add-Embedding 9 2 -EmbeddingsInitializer normal -EmbeddingsRegularizer l2 -ActivityRegularizer l1:0.5", new Embedding(9, 2) { EmbeddingsInitializer = new RandomNormal(), EmbeddingsRegularizer = new L2(), ActivityRegularizer = new L1(0.5) } },
        { "Add-Lstm 3 -KernelInitializer he_normal -RecurrentInitializer glorot_uniform -BiasInitializer ones -KernelRegularizer l1 -RecurrentRegularizer l2 -BiasRegularizer l2:0.5 -ActivityRegularizer l2:2", new Lstm(3) { KernelInitializer = Initializer.HeNormal, RecurrentInitializer = new GlorotUniform(), BiasInitializer = Initializer.Ones, KernelRegularizer = new L1(), RecurrentRegularizer = new L2(), BiasRegularizer = new L2(0.5), ActivityRegularizer = new L2(2) } },
        { "Add-Gru 3 -Bidirectional -RecurrentRegularizer l2 -ActivityRegularizer l1", new Bidirectional(new Gru(3) { RecurrentRegularizer = new L2() }) { ActivityRegularizer = new L1() } },
        { "Add-Dense 5 -TimeDistributed -KernelInitializer zeros -BiasInitializer ones -KernelRegularizer l1 -BiasRegularizer l2 -ActivityRegularizer l2:3", new TimeDistributed(new Dense(5) { KernelInitializer = Initializer.Zeros, BiasInitializer = Initializer.Ones, KernelRegularizer = new L1(), BiasRegularizer = new L2() }) { ActivityRegularizer = new L2(3) } },
        { "Add-LayerNormalization -BetaInitializer ones -GammaInitializer zeros -BetaRegularizer l1 -GammaRegularizer l2", new LayerNormalization { BetaInitializer = Initializer.Ones, GammaInitializer = Initializer.Zeros, BetaRegularizer = new L1(), GammaRegularizer = new L2() } },
        { "Add-Dropout -Rate NaN", new Dropout(double.NaN) },
        { "Add-Dropout 0.5 -NoiseShape OneTime -Seed -1", new Dropout(0.5) { NoiseShape = NoiseShape.OneTime, Seed = -1 } },
        { "Add-Dropout 0.5 -NoiseShape onetime, OneFeature", new Dropout(0.5) { NoiseShape = NoiseShape.OneTime | NoiseShape.OneFeature } },
        { "Add-SpatialDropout1D 0.2", new SpatialDropout1D(0.2) },
        { "Add-SpatialDropout1D 0.2 -Seed 4", new SpatialDropout1D(0.2) { Seed = 4 } },
        { "Add-LayerNormalization", new LayerNormalization() },
        { "Add-LayerNormalization -Epsilon 0.01 -NoCenter -NoScale -Name norm", new LayerNormalization { Epsilon = 0.01, Center = false, Scale = false, Name = "norm" } },
        { "Add-Masking", new Masking() },
        { "Add-Masking -1", new Masking(-1) },
        { "Add-GlobalMaxPooling1D", new GlobalMaxPooling1D() },
        { "Add-GlobalAveragePooling1D -Name mean", new GlobalAveragePooling1D { Name = "mean" } },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void AddLayer_PipelineForm_AppendsWhatCSharpDescribes(string command, Layer layer) =>
        _session.Get<ModelDescription>($"New-RnnModel | {command}").ShouldBe(Rnn.Sequential().Add(layer));

    [Fact]
    public void AddLayer_ModelByName_IsTheSame() =>
        _session.Get<ModelDescription>("Add-Lstm -Model (New-RnnModel) -Units 4").ShouldBe(Rnn.Sequential().Lstm(4));

    [Fact]
    public void AddLayer_SeveralModelsFromThePipeline_ExtendsEach() =>
        _session.Run("(New-RnnModel), (New-RnnModel | Add-Embedding 10 2) | Add-Lstm 4").Output.Select(o => o.BaseObject)
            .ShouldBe([Rnn.Sequential().Lstm(4), Rnn.Sequential().Embedding(10, 2).Lstm(4)]);

    [Fact]
    public void AddLayer_TheModelGivenIn_StaysAsItWas() =>
        _session.Run("$a = New-RnnModel | Add-Lstm 4; $b = $a | Add-Dense 1 sigmoid; $a.Layers.Count; $b.Layers.Count")
            .Output.Select(o => o.BaseObject).ShouldBe([1, 2]);

    [Theory]
    [InlineData("'text' | Add-Lstm 4", "InputObjectNotBound,RnnDsl.PowerShell.AddLstmCommand")]
    [InlineData("New-RnnModel | Add-Lstm many", "CannotConvertArgumentNoMessage,RnnDsl.PowerShell.AddLstmCommand")]
    [InlineData("New-RnnModel | Add-Gru 4 -Bidirectional -MergeMode Widest", "ParameterArgumentTransformationError,RnnDsl.PowerShell.AddGruCommand")]
    public void AddLayer_WrongArgument_IsAnErrorWithAStableId(string script, string id)
    {
        var errors = new List<string>();
        try
        {
            errors.AddRange(_session.Run(script).Errors.Select(e => e.FullyQualifiedErrorId));
        }
        catch (System.Management.Automation.RuntimeException e)
        {
            errors.Add(e.ErrorRecord.FullyQualifiedErrorId);
        }

        errors.ShouldBe([id]);
    }
}
