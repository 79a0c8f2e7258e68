using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Gridloom.Server.Host;

/// <summary>
/// Reads a table that somebody sent as XLSX or CSV (读表): the first sheet, each cell as its text. What the file is, its content says and not
/// its name. CSV may be UTF-8 or, as spreadsheets here save it, GBK.
/// </summary>
internal static class SheetFile
{
    // What a packed file may grow to: a spreadsheet of 5 MB is some 50 MB of text, a bomb is gigabytes.
    private const long UnpackedMax = 200L * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The reader wants the old code pages to be known, although a workbook holds none.
    static SheetFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The rows in their order, empty ones too; at most so many.</summary>
    /// <returns>Null when it is neither of the two, or broken.</returns>
    public static List<IReadOnlyList<string>>? Read(byte[] content, int rowsMax)
    {
        try
        {
            return content is [(byte)'P', (byte)'K', 3, 4, ..] ? ReadXlsx(content, rowsMax) : [.. CsvText.Rows(Decode(content)).Take(rowsMax)];
        }
        catch (Exception broken) when (broken is InvalidDataException or ExcelReaderException or XmlException or FormatException or DecoderFallbackException or KeyNotFoundException or ArgumentException or NullReferenceException)
        {
            return null;
        }
    }

    private static List<IReadOnlyList<string>>? ReadXlsx(byte[] content, int rowsMax)
    {
        // Entries are never unpacked beyond what they declare, so their sum is a true bound.
        using (var packed = new ZipArchive(new MemoryStream(content)))
            if (packed.Entries.Sum(e => e.Length) > UnpackedMax) return null;
        var rows = new List<IReadOnlyList<string>>();
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        while (rows.Count < rowsMax && reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))]);
        return rows;
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        DateTime at => at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    private static string Decode(byte[] content)
    {
        try
        {
            return Strict.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(content);
        }
    }
}

/// <summary>Takes a CSV text apart, as RFC 4180 has it (读 CSV).</summary>
internal static class CsvText
{
    /// <exception cref="InvalidDataException">A quotation has no end, or the text holds a zero character.</exception>
    public static IEnumerable<IReadOnlyList<string>> Rows(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) throw new InvalidDataException("A table of text holds no zero.");
        var at = 0;
        while (at < text.Length)
        {
            var cells = new List<string>();
            do cells.Add(Plain(Cell(text, ref at)));
            while (Goes(text, ref at));
            yield return cells;
        }
    }

    // The mark that keeps a spreadsheet from calculating (see Csv) is no part of the cell.
    private static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? cell[1..] : cell;

    private static string Cell(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(",\r\n");
            var plain = end < 0 ? text[at..] : text.Substring(at, end);
            at += plain.Length;
            return plain;
        }
        var quoted = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"') quoted.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') quoted.Append(text[++at]);
            else
            {
                at++;
                return quoted.ToString();
            }
        }
        throw new InvalidDataException("A quotation has no end.");
    }

    /// <summary>Passes what stands behind a cell; true when another cell of the row follows.</summary>
    private static bool Goes(string text, ref int at)
    {
        if (at >= text.Length) return false;
        var sign = text[at++];
        if (sign == ',') return true;
        if (sign == '\r' && at < text.Length && text[at] == '\n') at++;
        return sign is '\r' or '\n' ? false : throw new InvalidDataException("Something follows a quotation.");
    }
}
