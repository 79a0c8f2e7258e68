using Gridloom.Domain;
using Gridloom.Domain.FigureAudit;
using Gridloom.Server.Budget.Files;

namespace Gridloom.Server.Budget.Audit;

/// <summary>
/// Opens the files that are to be audited (打开受审文件). What a file is, its content says and not its name. Nothing in a file is trusted: neither
/// what it says of its size nor that it is well formed; no program in it is run and no address in it is followed.
/// </summary>
internal static class AuditFiles
{
    /// <summary>The largest file that is opened.</summary>
    public const int MostBytes = AuditFileProblems.MostMegabytes * 1024 * 1024;

    /// <param name="name">The file's name without its folders.</param>
    public static async Task<Outcome<AuditText>> Read(string name, byte[] content, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (content.Length > MostBytes) return AuditFileProblems.TooLarge;
        if (content.Length == 0) return AuditFileProblems.Empty;
        try
        {
            var text = await Open(name, content, stop);
            return text.Blocks.Count > 0 ? text : AuditFileProblems.Empty;
        }
        catch (Exception thrown) when (OfficeFile.ProblemOf(thrown) is not null)
        {
            return OfficeFile.ProblemOf(thrown)!;
        }
    }

    private static Task<AuditText> Open(string name, byte[] content, CancellationToken stop) => OfficeFile.KindOf(content, stop) switch
    {
        OfficeKind.Pdf => AuditedPdf.Read(name, content, stop),
        OfficeKind.Workbook => Task.FromResult(AuditedXlsx.Read(name, content, stop)),
        OfficeKind.Document => Task.FromResult(AuditedDocx.Read(name, content, stop)),
        _ => Task.FromResult(AuditedTextFile.Read(name, content)),
    };
}
