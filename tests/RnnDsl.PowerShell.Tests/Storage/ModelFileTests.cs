using System.Management.Automation;
using RnnDsl.PowerShell.Tests.Engine;

namespace RnnDsl.PowerShell.Tests.Storage;

public sealed class ModelFileTests : IDisposable
{
    private readonly Session _session = Small.Session();
    private readonly TemporaryFolder _folder = new();

    public ModelFileTests() => _session.Set("folder", _folder.Path);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ExportRnnModel_ThenImport_IsTheSameModelAndPredictsTheSame()
    {
        _session.Run("$trained | Export-RnnModel \"$folder/m.safetensors\"").Output.ShouldBeEmpty();

        var read = _session.Get<TrainedModel>("Import-RnnModel \"$folder/m.safetensors\"");

        read.ShouldBe(Small.Trained);
        read.Predict("BTBTXSETE").ShouldBe(Small.Trained.Predict("BTBTXSETE"));
    }

    [Fact]
    public void ExportRnnModel_RelativePath_IsBelowTheLocationOfTheSession()
    {
        _session.GoTo(_folder.Path);
        _session.Run("Export-RnnModel models/m.safetensors $trained").Errors.ShouldBeEmpty();

        File.Exists(_folder.File("models/m.safetensors")).ShouldBeTrue();
        _session.Get<TrainedModel>("Import-RnnModel ./models/m.safetensors").Model.ShouldBe(Small.Trained.Model);
    }

    [Fact]
    public void ImportRnnModel_Tilde_IsTheHomeFolder() =>
        _session.Fails("Import-RnnModel ~/no-such-model.safetensors").Exception.Message
            .ShouldStartWith(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "no-such-model.safetensors"));

    [Fact]
    public void ExportRnnModel_PassThru_GivesTheFile()
    {
        var file = _session.Get<FileInfo>("$trained | Export-RnnModel \"$folder/m.safetensors\" -PassThru");

        file.FullName.ShouldBe(_folder.File("m.safetensors"));
        _session.Set("file", file);
        _session.Get<TrainedModel>("$file | Import-RnnModel").Model.ShouldBe(Small.Trained.Model);
    }

    [Fact]
    public void ExportRnnModel_WhatIf_WritesNothing()
    {
        _session.Run("$trained | Export-RnnModel \"$folder/m.safetensors\" -WhatIf").Output.ShouldBeEmpty();

        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
        _session.Screen.ShouldContain("m.safetensors");
    }

    [Fact]
    public void ExportRnnModel_WhereAFileIsInTheWay_IsOneClearError()
    {
        _folder.Write("file", "");

        var error = _session.Fails("$trained | Export-RnnModel \"$folder/file/m.safetensors\"");

        error.FullyQualifiedErrorId.ShouldBe("FileNotWritten,RnnDsl.PowerShell.ExportRnnModelCommand");
        error.CategoryInfo.Category.ShouldBe(ErrorCategory.WriteError);
    }

    [Fact]
    public void ImportRnnModel_Missing_IsNotFound()
    {
        var error = _session.Fails("Import-RnnModel \"$folder/none.safetensors\"");

        error.FullyQualifiedErrorId.ShouldBe("ModelFileNotFound,RnnDsl.PowerShell.ImportRnnModelCommand");
        error.CategoryInfo.Category.ShouldBe(ErrorCategory.ObjectNotFound);
    }

    [Fact]
    public void ImportRnnModel_Foreign_IsInvalid()
    {
        _session.Set("path", _folder.Write("foreign.safetensors", "this is a text and no model at all"));

        var error = _session.Fails("Import-RnnModel $path");

        error.FullyQualifiedErrorId.ShouldBe("ModelFileInvalid,RnnDsl.PowerShell.ImportRnnModelCommand");
        error.CategoryInfo.Category.ShouldBe(ErrorCategory.InvalidData);
    }

    [Theory]
    [InlineData("'./m`[1`].safetensors'")]
    [InlineData("'m[1].safetensors'")]
    [InlineData("m*.safetensors")]
    [InlineData("-LiteralPath 'm[1].safetensors'")]
    [InlineData("-PSPath 'm[1].safetensors'")]
    public void ExportRnnModel_BracketsAsTabWritesThem_AreThoseOfTheName(string path)
    {
        _session.GoTo(_folder.Path);
        _session.Run("Export-RnnModel './m`[1`].safetensors' $trained").Errors.ShouldBeEmpty();

        Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).ShouldBe(["m[1].safetensors"]);
        _session.Get<TrainedModel>($"Import-RnnModel {path}").Model.ShouldBe(Small.Trained.Model);
    }

    [Fact]
    public void ImportRnnModel_LiteralPathWithAGraveAccent_IsNoOtherFile()
    {
        _session.GoTo(_folder.Path);
        _session.Run("Export-RnnModel 'm[1].safetensors' $trained").Errors.ShouldBeEmpty();

        _session.Fails("Import-RnnModel -LiteralPath 'm`[1`].safetensors'").FullyQualifiedErrorId.ShouldStartWith("ModelFileNotFound,");
    }

    [Fact]
    public void ImportRnnModel_NameWithAGraveAccent_IsFound()
    {
        _session.GoTo(_folder.Path);
        Small.Trained.Save(_folder.File("m`[1`].safetensors"));

        _session.Get<TrainedModel>("Import-RnnModel 'm`[1`].safetensors'").Model.ShouldBe(Small.Trained.Model);
    }

    [Theory]
    [InlineData("m[1")]
    [InlineData("m`[1*")]
    [InlineData("no*")]
    public void ImportRnnModel_PatternOfNoFile_IsNoSuchFile(string path) =>
        _session.Fails($"Import-RnnModel '{path}'").FullyQualifiedErrorId.ShouldBe("NoSuchFile,RnnDsl.PowerShell.ImportRnnModelCommand");

    [Fact]
    public void ImportRnnModel_Folder_IsCalledOne() =>
        _session.Fails("Import-RnnModel $folder").Exception.Message.ShouldContain("It is a folder.");

    [Fact]
    public void ExportRnnModel_PassThru_ShowsTheFileAsGetItemDoes()
    {
        _session.Run("$trained | Export-RnnModel \"$folder/m.safetensors\"");

        string[] names = [.. _session.Run("$trained | Export-RnnModel \"$folder/m.safetensors\" -PassThru").Output.ShouldHaveSingleItem().Properties.Select(property => property.Name)];
        names.ShouldBe(_session.Run("$ExecutionContext.InvokeProvider.Item.Get(\"$folder/m.safetensors\")").Output.ShouldHaveSingleItem().Properties.Select(property => property.Name));
        names.ShouldContain("PSPath");
    }

    [Fact]
    public void ImportRnnModel_PathOfAnotherProvider_IsRefused() =>
        _session.Fails("Import-RnnModel Variable:trained").FullyQualifiedErrorId.ShouldBe("NotAFilePath,RnnDsl.PowerShell.ImportRnnModelCommand");
}
