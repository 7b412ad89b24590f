using RnnDsl.Shell.Prompt;

namespace RnnDsl.Shell.Tests.Prompt;

public sealed class HistoryTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "state", "history.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Add_ReadByAnotherSession_IsTheSame()
    {
        string[] entries = ["Get-Help", "if (1) {\n  2 }", @"'C:\new\\'", "ä日"];
        var history = History.In(File);
        foreach (var entry in entries)
        {
            history.Add(entry);
        }

        history.Entries.ShouldBe(entries);
        History.In(File).Entries.ShouldBe(entries);
        Directory.GetFiles(Path.GetDirectoryName(File)!).ShouldBe([File]);
    }

    [Fact]
    public void Add_TheSameTwice_IsKeptOnce()
    {
        var history = History.In(File);
        history.Add("a");
        history.Add("a");

        history.Entries.ShouldBe(["a"]);
        History.In(File).Entries.ShouldBe(["a"]);
    }

    [Fact]
    public void Add_InTwoSessions_KeepsBoth()
    {
        var (first, second) = (History.In(File), History.In(File));
        first.Add("a");
        second.Add("b");
        first.Add("c");

        first.Entries.ShouldBe(["a", "c"]);
        History.In(File).Entries.ShouldBe(["a", "b", "c"]);
    }

    [Theory]
    [InlineData(" Get-Date")]
    [InlineData("$password = 'x'")]
    [InlineData("'x' | ConvertTo-SecureString -AsPlainText")]
    [InlineData("$env:API_KEY = 1")]
    public void Add_WhatMayBeASecret_IsNotWritten(string entry)
    {
        var history = History.In(File);
        history.Add(entry);

        history.Entries.ShouldBe([entry]);
        History.In(File).Entries.ShouldBeEmpty();
    }

    [Fact]
    public void Add_MoreThanTheCapacity_KeepsTheNewest()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllLines(File, Enumerable.Range(0, 2 * History.Capacity).Select(number => $"{number}"));

        History.In(File).Add("newest");

        var lines = System.IO.File.ReadAllLines(File);
        lines.Length.ShouldBe(History.Capacity);
        lines[^2..].ShouldBe([$"{(2 * History.Capacity) - 1}", "newest"]);
    }

    [Fact]
    public void Add_NowhereToWrite_StaysInTheSession()
    {
        _folder.Write("state", "a file where the folder should be");
        var history = History.In(File);

        history.Add("a");

        history.Entries.ShouldBe(["a"]);
    }

    [Fact]
    public void Add_File_IsThePersonsAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the folder of the person says who may read.");
        History.In(File).Add("a");

        new FileInfo(File).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
