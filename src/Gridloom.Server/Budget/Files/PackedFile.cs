using System.IO.Compression;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Files;

/// <summary>What a packed file holds (压缩包内容).</summary>
internal enum PackedKind
{
    Other,
    Workbook,
    Document,
}

/// <summary>
/// Looks into a packed file before anybody opens it (检查压缩包). Each entry is unpacked once into nothing and counted, so that no declared size
/// is believed; a bomb, a macro, a password are refused here.
/// </summary>
internal static class PackedFile
{
    // A workbook of a million cells has some 60 MB; beyond the first 20 MB, more than so many times the packed size is no document of people's.
    private const long MostUnpacked = 400L * 1024 * 1024;
    private const long RatioFrom = 20L * 1024 * 1024;
    private const int MostRatio = 150;
    private const int MostEntries = 4000;

    /// <exception cref="RefusedFile">It is a bomb, or holds a macro, or is encrypted.</exception>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static PackedKind KindOf(byte[] content, CancellationToken stop)
    {
        using var packed = new ZipArchive(new MemoryStream(content));
        if (packed.Entries.Count > MostEntries) throw new RefusedFile(AuditFileProblems.Bomb);
        if (packed.Entries.Any(e => e.IsEncrypted)) throw new RefusedFile(AuditFileProblems.Password);
        if (packed.Entries.Any(e => IsMacro(e.FullName))) throw new RefusedFile(AuditFileProblems.Macro);
        Weigh(packed, content.Length, stop);
        if (packed.GetEntry("[Content_Types].xml") is not { } types) return PackedKind.Other;
        using (var reader = new StreamReader(types.Open()))
            if (reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw new RefusedFile(AuditFileProblems.Macro);
        if (packed.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return PackedKind.Workbook;
        return packed.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? PackedKind.Document : PackedKind.Other;
    }

    // Programs of today, and those that sheets of the nineties held.
    private static bool IsMacro(string name) => name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase);

    private static void Weigh(ZipArchive packed, long size, CancellationToken stop)
    {
        var buffer = new byte[81_920];
        var total = 0L;
        foreach (var entry in packed.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                stop.ThrowIfCancellationRequested();
                total += read;
                if (total > MostUnpacked || (total > RatioFrom && total > size * MostRatio)) throw new RefusedFile(AuditFileProblems.Bomb);
            }
        }
    }
}
