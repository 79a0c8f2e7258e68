using System.Globalization;
using System.Text;
using Gridloom.Domain;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Lists;

/// <summary>A list as a file (表格文件), written row by row: however many there are, only the one at hand is in memory.</summary>
internal abstract class TableFile : IDisposable
{
    public abstract void Add(IReadOnlyList<Cell> row);

    /// <summary>Writes what ends the file.</summary>
    public abstract void Close();

    public abstract void Dispose();

    /// <param name="title">Names the sheet, where the format has sheets.</param>
    public static TableFile Create(Stream target, TableFormat format, string title, IReadOnlyList<ListHead> head) =>
        format == TableFormat.Xlsx ? new XlsxFile(target, title, head) : new CsvFile(target, head);
}

/// <summary>The formats of a list's file (文件格式).</summary>
internal sealed record TableFormat(string Code, string ContentType)
{
    public static readonly TableFormat Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static readonly TableFormat Csv = new("csv", "text/csv; charset=utf-8");

    public static TableFormat? Find(string? code) => code == Xlsx.Code ? Xlsx : code == Csv.Code ? Csv : null;
}

/// <summary>CSV (逗号分隔): UTF-8 with its mark; times in China time as spreadsheets read them.</summary>
internal sealed class CsvFile : TableFile
{
    private readonly StreamWriter to;

    public CsvFile(Stream target, IReadOnlyList<ListHead> head)
    {
        to = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true);
        to.Write(Csv.Line(head.Select(h => h.Text)));
    }

    public override void Add(IReadOnlyList<Cell> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (i > 0) to.Write(',');
            to.Write(Written(row[i]));
        }
        to.Write("\r\n");
    }

    public override void Close() => to.Flush();

    public override void Dispose() => to.Dispose();

    // A number may begin with a minus; only what is text can be taken for a formula.
    private static string Written(Cell cell) => cell switch
    {
        { At: { } at } => Show.Printed(at),
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        _ => Csv.Cell(cell.Text ?? ""),
    };
}
