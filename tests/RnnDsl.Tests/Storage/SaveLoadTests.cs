namespace RnnDsl.Tests.Storage;

public sealed class SaveLoadTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<TrainedModel> Models { get; } = new() { SomeTrainedModel.OnTexts, SomeTrainedModel.OnNumbers, SomeTrainedModel.OfNumbers, SomeTrainedModel.OnScaledNumbers };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Models))]
    public void Load_WhatSaveWrote_IsTheSameValue(TrainedModel trained)
    {
        var path = _folder.File("model.safetensors");

        trained.Save(path);
        var loaded = TrainedModel.Load(path);

        loaded.ShouldBe(trained);
        loaded.Weights.SelectMany(w => w.Values).Select(BitConverter.SingleToInt32Bits)
            .ShouldBe(trained.Weights.SelectMany(w => w.Values).Select(BitConverter.SingleToInt32Bits));
        _folder.Files.ShouldBe(["model.safetensors"]);
    }

    [Fact]
    public void Save_EncoderWithoutScaling_IsThatOfTheFirstVersion()
    {
        SomeTrainedModel.OnNumbers.Save(_folder.File("m"));

        SafetensorsFile.Parse(File.ReadAllBytes(_folder.File("m"))).Metadata()["encoder"].ShouldBe("""{"type":"numbers","features":2,"length":0}""");
    }

    [Fact]
    public void Load_EveryFloat_KeepsItsBits()
    {
        var odd = new[] { float.NaN, float.PositiveInfinity, -0f, float.Epsilon, float.MinValue, 1f / 3 };
        var model = Rnn.Sequential(TensorSpec.Vector(2)).Add(new Dense(3) { UseBias = false });
        var trained = SomeTrainedModel.OnNumbers with { Model = model, Weights = [new("dense/kernel", [2, 3], [.. odd])] };

        trained.Save(_folder.File("m"));

        TrainedModel.Load(_folder.File("m")).Weights[0].Values.Select(BitConverter.SingleToInt32Bits)
            .ShouldBe(odd.Select(BitConverter.SingleToInt32Bits));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Save_Model_IsASafetensorsFile(TrainedModel trained)
    {
        trained.Save(_folder.File("m"));
        var bytes = File.ReadAllBytes(_folder.File("m"));

        var file = SafetensorsFile.Parse(bytes);

        (file.HeaderLength % 8).ShouldBe(0);
        var end = 0;
        foreach (var (tensor, weight) in file.Tensors().Zip(trained.Weights))
        {
            (tensor.Name, tensor.Type, tensor.Start).ShouldBe((weight.Name, "F32", end));
            tensor.Shape.ShouldBe(weight.Shape);
            tensor.Values.ShouldBe(weight.Values);
            end += 4 * weight.Values.Count;
        }

        file.Tensors().Count.ShouldBe(trained.Weights.Count);
        file.Data.Length.ShouldBe(end);
        var metadata = file.Metadata();
        metadata.Keys.Order().ShouldBe(["checksum", "encoder", "format", "history", "labels", "model", "options", "version"]);
        (metadata["format"], metadata["version"]).ShouldBe(("rnndsl", "1"));
        ModelDescription.FromJson(metadata["model"]).ShouldBe(trained.Model);
    }

    [Fact]
    public void Save_SameModelTwice_GivesTheSameBytes()
    {
        SomeTrainedModel.OnTexts.Save(_folder.File("a"));
        SomeTrainedModel.OnTexts.Save(_folder.File("b"));

        File.ReadAllBytes(_folder.File("a")).ShouldBe(File.ReadAllBytes(_folder.File("b")));
    }

    [Fact]
    public void Save_MissingFolder_IsMade()
    {
        var path = Path.Combine(_folder.Path, "new", "deep", "model.safetensors");

        SomeTrainedModel.OnTexts.Save(path);

        TrainedModel.Load(path).ShouldBe(SomeTrainedModel.OnTexts);
    }

    [Fact]
    public void Save_ExistingFile_IsReplaced()
    {
        SomeTrainedModel.OnTexts.Save(_folder.File("m"));
        SomeTrainedModel.OnNumbers.Save(_folder.File("m"));

        TrainedModel.Load(_folder.File("m")).ShouldBe(SomeTrainedModel.OnNumbers);
        _folder.Files.ShouldBe(["m"]);
    }

    [Fact]
    public void Save_FailingHalfWay_LeavesTheOldFileAndNoOther()
    {
        SomeTrainedModel.OnTexts.Save(_folder.File("m"));
        // A shape that is not there is missed only when the new file is open.
        var broken = SomeTrainedModel.OnNumbers with { Weights = [SomeTrainedModel.OnNumbers.Weights[0], new("x", null!, [1])] };

        Should.Throw<ArgumentNullException>(() => broken.Save(_folder.File("m")));

        TrainedModel.Load(_folder.File("m")).ShouldBe(SomeTrainedModel.OnTexts);
        _folder.Files.ShouldBe(["m"]);
    }

    [Fact]
    public void Save_OntoADirectory_ThrowsAndLeavesNothing()
    {
        Directory.CreateDirectory(_folder.File("taken"));

        var thrown = Should.Throw<Exception>(() => SomeTrainedModel.OnTexts.Save(_folder.File("taken")));

        (thrown is IOException or UnauthorizedAccessException).ShouldBeTrue();
        thrown.Message.ShouldBe($"'{_folder.File("taken")}' cannot be written: it is a folder.");
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public void Save_TextWithHalfASurrogatePair_CanBeLoaded()
    {
        var encoder = TextEncoder.Fit(["a\ud800 a\ud801"], new TextEncoderOptions { Length = 3 });
        var model = Rnn.Sequential().Embedding(9, 1).Gru(1).Dense(1, Activation.Sigmoid);
        var trained = SomeTrainedModel.OnTexts with { Model = model, Weights = model.DrawWeights(0), Encoder = encoder };

        trained.Save(_folder.File("m"));

        TrainedModel.Load(_folder.File("m")).ShouldBe(trained);
    }
}
