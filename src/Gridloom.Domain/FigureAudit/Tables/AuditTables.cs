using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Tables;

/// <summary>Gathers the tables of a document with their titles (识别表格).</summary>
internal static partial class AuditTables
{
    // So many short paragraphs above a table belong to it: its number, its name, its unit of money, who made it.
    private const int TitleLines = 5;
    private const int TitleLength = 60;

    public static List<AuditTable> In(IReadOnlyList<AuditBlock> blocks)
    {
        var tables = new List<AuditTable>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is not AuditBlock.Table table) continue;
            if (tables.Count > 0 && blocks[at - 1] is AuditBlock.Table && ListsIndicators(table))
            {
                tables[^1].Rows.AddRange(table.Rows);
                continue;
            }
            var above = Above(blocks, at);
            var (title, unit) = (Title(above), Unit([.. above, .. table.Rows.Take(3).SelectMany(r => r).Select(c => c.Plain)]));
            var goesOn = GoesOn().Match(title);
            if (tables.Count > 0 && Continues(tables[^1], title, table.Rows) is { } from) tables[^1].Rows.AddRange(table.Rows.Skip(from));
            else if (tables.Count > 0 && goesOn.Success && GoesOnWith(tables[^1], title[..goesOn.Index], table.Rows) is { } rest) tables[^1].Rows.AddRange(table.Rows.Skip(rest));
            else tables.Add(new(title, unit ?? tables.LastOrDefault()?.MoneyUnit ?? "万元", [.. table.Rows]) { SaysUnit = unit is not null });
        }

        return tables.ConvertAll(SideBySide.Unfold);
    }

    // Right behind a form's fields, with nothing between: the second half of the form.
    private static bool ListsIndicators(AuditBlock.Table table) =>
        table.Rows.Count > 0 && table.Rows[0].Select(c => PlainText.Label(c.Plain)).ToList() is var head && head.Contains("一级指标") && head.Contains("二级指标");

    private static List<string> Above(IReadOnlyList<AuditBlock> blocks, int at)
    {
        var above = new List<string>();
        for (var i = at - 1; i >= 0 && above.Count < TitleLines && blocks[i] is AuditBlock.Paragraph { Text.Plain: var text } && text.Trim().Length <= TitleLength; i--) above.Insert(0, text.Trim());
        return above;
    }

    private static string Title(List<string> above) =>
        above.LastOrDefault(line => Name().IsMatch(PlainTitle(line)) && !NumberOfForm().IsMatch(Signs(line)) && !line.Contains('：', StringComparison.Ordinal) && !line.Contains(':', StringComparison.Ordinal)) is { } name ? PlainTitle(name) : "";

    // 表 1 收支总表 is 收支总表.
    private static string PlainTitle(string line) => Mark().Replace(Signs(Numbered().Replace(line, "")), "");

    private static string Signs(string line) => string.Concat(line.Where(static c => !char.IsWhiteSpace(c) && c is not ('#' or '*' or '"' or '“' or '”')));

    private static string? Unit(IEnumerable<string> texts) =>
        texts.Select(t => UnitOfMoney().Match(t)).FirstOrDefault(m => m.Success)?.Groups["u"].Value;

    // The same table goes on over the page: nothing or its own title stands between, and its head is repeated or left away.
    private static int? Continues(AuditTable before, string title, IReadOnlyList<IReadOnlyList<Passage>> rows)
    {
        if (title.Length == 0 || title != before.Title || rows.Count == 0 || Sheet(rows[0]) != Sheet(before.Rows[0]) || rows.Any(r => r.Any(c => TotalRow().IsMatch(c.Plain)))) return null;
        return Repeated(before, rows) is > 0 and var repeated ? repeated : null;
    }

    // The title says that the table goes on: 收支总表（续）. Its head may stand there again.
    private static int? GoesOnWith(AuditTable before, string title, IReadOnlyList<IReadOnlyList<Passage>> rows) =>
        title != before.Title || rows.Count == 0 || rows.Max(r => r.Count) != before.Width ? null : Repeated(before, rows);

    private static int Repeated(AuditTable before, IReadOnlyList<IReadOnlyList<Passage>> rows)
    {
        var repeated = 0;
        while (repeated < rows.Count && repeated < before.Rows.Count && Same(rows[repeated], before.Rows[repeated])) repeated++;
        return repeated;
    }

    // A workbook's sheet; empty elsewhere.
    private static string Sheet(IReadOnlyList<Passage> row) => row.Count > 0 && row[0].Place.Label.IndexOf('!', StringComparison.Ordinal) is > 0 and var at ? row[0].Place.Label[..at] : "";

    private static bool Same(IReadOnlyList<Passage> a, IReadOnlyList<Passage> b) =>
        a.Where(c => !c.IsBlank).Select(c => c.Plain.Trim()).SequenceEqual(b.Where(c => !c.IsBlank).Select(c => c.Plain.Trim()), StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:附?表(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})[:：.、]?|附件\d{0,2}[:：.、]?|\(?[一二三四五六七八九十]{1,3}\)?、|\([一二三四五六七八九十]{1,3}\))(?=[^\d])", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    // 公开05表 says which of the prescribed tables it is, and not what it shows.
    [GeneratedRegex(@"^(?:部门|单位)?(?:公开|预算|决算|财决|附)*表?\d{1,2}(?:-\d{1,2})?表?$", RegexOptions.None, 1000)]
    private static partial Regex NumberOfForm();

    // 表 1 2023 年…表: the space tells the table's number from the year.
    [GeneratedRegex(@"^ *附?表 ?\d{1,2}(?:-\d{1,2})?(?: |\u3000)+", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("表(?:[(（].*)?$", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("[(（]?续表?[)）]?$", RegexOptions.None, 1000)]
    private static partial Regex GoesOn();

    [GeneratedRegex("^ *(?:合计|总计|金额合计) *$", RegexOptions.None, 1000)]
    private static partial Regex TotalRow();

    [GeneratedRegex(@"单位 ?: ?(?:人民币)?(?<u>亿元|万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitOfMoney();
}
