using System.Text;
using System.Xml;
using ExcelDataReader.Exceptions;
using Gridloom.Domain;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Server.Budget.Files;

/// <summary>What a file from an office is (文件种类).</summary>
internal enum OfficeKind
{
    Text,
    Workbook,
    Document,
    Pdf,
}

/// <summary>Tells what a file is by its content, and why one cannot be opened (辨认文件). Nothing in a file is trusted, and no program in it is run.</summary>
internal static class OfficeFile
{
    // What the old container of .xls, .doc and of encrypted files begins with, and the entry that holds what was encrypted.
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <exception cref="RefusedFile">It is of the old format or encrypted, a bomb, or holds a macro.</exception>
    public static OfficeKind KindOf(byte[] content, CancellationToken stop)
    {
        if (content.AsSpan().StartsWith(Ole)) throw new RefusedFile(content.AsSpan().IndexOf(EncryptedPackage) >= 0 ? AuditFileProblems.Password : AuditFileProblems.OldOffice);
        // A mark or a few signs may stand before a PDF's own.
        if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) >= 0) return OfficeKind.Pdf;
        if (content is not [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..]) return OfficeKind.Text;
        return PackedFile.KindOf(content, stop) switch
        {
            PackedKind.Workbook => OfficeKind.Workbook,
            PackedKind.Document => OfficeKind.Document,
            _ => throw new RefusedFile(AuditFileProblems.UnknownPackage),
        };
    }

    /// <summary>What is said when opening a file ended so; null when it is no fault of the file.</summary>
    public static Problem? ProblemOf(Exception thrown) => thrown is RefusedFile refused ? refused.Problem : IsOfBrokenFile(thrown) ? AuditFileProblems.Broken : null;

    // What the libraries throw at a file that is not what it says it is.
    private static bool IsOfBrokenFile(Exception thrown) => thrown is InvalidDataException or EndOfStreamException or ExcelReaderException or XmlException or DocumentFormat.OpenXml.Packaging.OpenXmlPackageException
        or FormatException or OverflowException or KeyNotFoundException or ArgumentException or NullReferenceException or IndexOutOfRangeException or InvalidCastException or NotSupportedException or InvalidOperationException or FileFormatException;
}
