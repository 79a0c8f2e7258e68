using Gridloom.Domain;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Versions;

/// <summary>A table of lines that somebody sends with a form (上传表格).</summary>
internal static class SentSheet
{
    /// <summary>Name of the file input.</summary>
    public const string Field = "file";

    public const int MegabytesMax = 5;

    /// <summary>The bytes of the one file.</summary>
    public static async Task<Outcome<byte[]>> Read(PostedForm form, CancellationToken stop)
    {
        if (form.Refused is { } stale) return stale;
        if (form.Files.FirstOrDefault(f => f.Field == Field) is not { } file) return VersionProblems.NoFile;
        if (file.TooLarge || new FileInfo(file.Path).Length > MegabytesMax * 1024 * 1024) return VersionProblems.FileTooLarge(MegabytesMax);
        return await File.ReadAllBytesAsync(file.Path, stop);
    }

    /// <summary>Its rows, head and empty ones too.</summary>
    /// <param name="linesMax">Two more are read than may be, so that one line too many is still seen as that.</param>
    public static Outcome<List<SheetRow>> Rows(byte[] content, int linesMax) =>
        SheetFile.Read(content, linesMax + 2) is { } cells ? cells.Select((row, i) => new SheetRow(i + 1, row)).ToList() : VersionProblems.FileUnreadable;
}
