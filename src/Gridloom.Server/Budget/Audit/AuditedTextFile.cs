using System.Text;
using Gridloom.Domain.FigureAudit;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Server.Budget.Files;
using Gridloom.Server.Host;

namespace Gridloom.Server.Budget.Audit;

/// <summary>Reads a text or a CSV for the auditor (读受审文本). UTF-8 or, as programs here save it, GB18030.</summary>
internal static class AuditedTextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The old code pages must be made known.
    static AuditedTextFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static AuditText Read(string name, byte[] content)
    {
        var text = Decode(content);
        if (text.Any(IsBinary)) throw new RefusedFile(AuditFileProblems.NotText);
        return IsCsv(name, text) ? ReadCsv(name, text) : TextExport.Read(name, text);
    }

    private static bool IsCsv(string name, string text) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && text.Contains(',', StringComparison.Ordinal) && !text.Contains('\t', StringComparison.Ordinal);

    private static AuditText ReadCsv(string name, string text)
    {
        var blocks = new SheetBlocks(static (_, row, column) => FormattableString.Invariant($"第 {row + 1} 行第 {column + 1} 列"));
        foreach (var row in CsvText.Rows(text)) blocks.Add([.. row]);
        return new(name, blocks.Finish());
    }

    private static string Decode(byte[] content)
    {
        try
        {
            return Strict.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return DecodeChinese(content);
        }
    }

    private static string DecodeChinese(byte[] content)
    {
        try
        {
            return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedFile(AuditFileProblems.NotText);
        }
    }

    // A text has breaks of line and of page and tabs; what else controls a machine is of another kind of file.
    private static bool IsBinary(char c) => c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u001A' or '\u001C' or '\u001D' or '\u001E' or '\u001F');
}
