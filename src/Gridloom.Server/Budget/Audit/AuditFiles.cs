using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader.Exceptions;
using Gridloom.Domain;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Audit;

/// <summary>
/// Opens the files that are to be audited (打开受审文件). What a file is, its content says and not its name. Nothing in a file is trusted: neither
/// what it says of its size nor that it is well formed; no program in it is run and no address in it is followed.
/// </summary>
internal static class AuditFiles
{
    /// <summary>The largest file that is opened.</summary>
    public const int MostBytes = AuditFileProblems.MostMegabytes * 1024 * 1024;

    // What the old container of .xls, .doc and of encrypted files begins with, and the entry that holds what was encrypted.
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

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
        catch (RefusedFile refused)
        {
            return refused.Problem;
        }
        catch (Exception broken) when (IsOfBrokenFile(broken))
        {
            return AuditFileProblems.Broken;
        }
    }

    private static Task<AuditText> Open(string name, byte[] content, CancellationToken stop)
    {
        if (content.AsSpan().StartsWith(Ole)) throw new RefusedFile(content.AsSpan().IndexOf(EncryptedPackage) >= 0 ? AuditFileProblems.Password : AuditFileProblems.OldOffice);
        // A mark or a few signs may stand before a PDF's own.
        if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) >= 0) return AuditedPdf.Read(name, content, stop);
        if (content is not [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..]) return Task.FromResult(AuditedTextFile.Read(name, content));
        return Task.FromResult(PackedFile.KindOf(content, stop) switch
        {
            PackedKind.Workbook => AuditedXlsx.Read(name, content, stop),
            PackedKind.Document => AuditedDocx.Read(name, content, stop),
            _ => throw new RefusedFile(AuditFileProblems.UnknownPackage),
        });
    }

    // What the libraries throw at a file that is not what it says it is.
    private static bool IsOfBrokenFile(Exception thrown) => thrown is InvalidDataException or EndOfStreamException or ExcelReaderException or XmlException or DocumentFormat.OpenXml.Packaging.OpenXmlPackageException
        or FormatException or OverflowException or KeyNotFoundException or ArgumentException or NullReferenceException or IndexOutOfRangeException or InvalidCastException or NotSupportedException or InvalidOperationException or FileFormatException;
}

/// <summary>A file is not opened (拒绝打开): thrown by those that open it, caught at the door.</summary>
internal sealed class RefusedFile(Problem problem) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;
}
