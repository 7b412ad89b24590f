using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ELFSharp.ELF;
using ELFSharp.ELF.Sections;
using ELFSharp.MachO;

namespace RnnDsl.Packages.Tests;

/// <summary>A native library: what it was built for, and the libraries that it asks for.</summary>
/// <param name="Platform">The platform in the names of .NET.</param>
/// <param name="Imports">Names of files, without folders.</param>
internal sealed record NativeFile(string Platform, IReadOnlyList<string> Imports)
{
    // The second table is of what is loaded when it is first called.
    private const int ImportSize = 20, ImportName = 12, DelayedSize = 32, DelayedName = 4;

    public static NativeFile Read(string path)
    {
        var start = new byte[4];
        using (var file = File.OpenRead(path))
        {
            file.ReadExactly(start);
        }

        return start switch
        {
            [0x7F, (byte)'E', (byte)'L', (byte)'F'] => Elf(path),
            [(byte)'M', (byte)'Z', ..] => Windows(path),
            _ => Mac(path),
        };
    }

    private static NativeFile Elf(string path)
    {
        using var elf = ELFReader.Load<ulong>(path);
        var dynamic = (IDynamicSection)elf.Sections.Single(section => section.Type == SectionType.Dynamic);
        var names = (IStringTable)elf.GetSection(".dynstr");
        return new(
            elf.Machine == ELFSharp.ELF.Machine.AMD64 ? "linux-x64" : $"linux-{elf.Machine}",
            [.. ((DynamicSection<ulong>)dynamic).Entries.Where(entry => entry.Tag == DynamicTag.Needed).Select(entry => names[(long)entry.Value])]);
    }

    private static NativeFile Mac(string path)
    {
        // Some are of several machines.
        var parts = MachOReader.TryLoad(path, out var only) == MachOResult.OK ? [only] : MachOReader.LoadFat(File.OpenRead(path), shouldOwnStream: true);
        var part = parts.FirstOrDefault(part => part.Machine == ELFSharp.MachO.Machine.Arm64, parts[0]);
        return new(
            part.Machine == ELFSharp.MachO.Machine.Arm64 ? "osx-arm64" : $"osx-{part.Machine}",
            [.. part.GetCommandsOfType<LoadDylib>().Select(library => Path.GetFileName(library.Name))]);
    }

    private static NativeFile Windows(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        var header = reader.PEHeaders.PEHeader!;
        return new(
            reader.PEHeaders.CoffHeader.Machine == System.Reflection.PortableExecutable.Machine.Amd64 ? "win-x64" : $"win-{reader.PEHeaders.CoffHeader.Machine}",
            [
                .. Names(reader, header.ImportTableDirectory.RelativeVirtualAddress, ImportSize, ImportName),
                .. Names(reader, header.DelayImportTableDirectory.RelativeVirtualAddress, DelayedSize, DelayedName),
            ]);
    }

    // Rows until one whose name is nowhere.
    private static IEnumerable<string> Names(PEReader reader, int table, int size, int name)
    {
        while (table != 0 && At(reader, table + name).ReadInt32() is not 0 and var address)
        {
            yield return Text(At(reader, address));
            table += size;
        }
    }

    private static BlobReader At(PEReader reader, int address) => reader.GetSectionData(address).GetReader();

    private static string Text(BlobReader reader) => reader.ReadUTF8(reader.IndexOf(0));
}
