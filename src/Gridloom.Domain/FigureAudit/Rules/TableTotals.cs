using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A row 合计 of a table against the rows that it sums up (表内合计).</summary>
internal sealed partial class TableTotals : IAuditRule
{
    public const string Rule = "table-total";

    private const int FewestRows = 2;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            if (CodeColumn.Of(table) is not null || !table.Body.Any(MayBeTotal)) continue;
            foreach (var column in Numbers.Columns(table)) Check(new Numbers(table, column), verdicts);
        }
    }

    private static void Check(Numbers numbers, Verdicts verdicts)
    {
        var body = numbers.Table.Body.ToList();
        var (from, before) = (0, -1);
        for (var at = 0; at < body.Count; at++)
        {
            if (!MayBeTotal(body[at]) || !IsTotal(numbers, body[at])) continue;
            var above = body[from..at].FindAll(r => numbers[r] is not null);
            // 总计 is 合计 and what was left over, unless it is those rows alone; on top of its rows stands a total that nothing stands above.
            if (before >= 0 && Grand().IsMatch(AuditTable.Label(body[at], LabelColumn(numbers, body[at]))) && !Adds(numbers, body[at], above)) Judge(numbers, body[at], Left(numbers, (body[at], body[before]), above), verdicts);
            else if (above.Count >= FewestRows) Judge(numbers, body[at], above, verdicts);
            else if (at == from || above.Count == 0) Top(numbers, body, at, verdicts);
            (from, before) = (at + 1, at);
        }
    }

    // 合计 and what was left over, which may be told again by its funds.
    private static List<IReadOnlyList<Passage>> Left(Numbers numbers, (IReadOnlyList<Passage> Grand, IReadOnlyList<Passage> Total) of, List<IReadOnlyList<Passage>> above) =>
        Adds(numbers, of.Grand, [of.Total, .. above]) ? [of.Total, .. above] : [of.Total, .. SumTree.Outermost(above.ConvertAll(numbers.Value)).Select(r => above[r])];

    private static void Top(Numbers numbers, List<IReadOnlyList<Passage>> body, int at, Verdicts verdicts)
    {
        var below = body[(at + 1)..];
        var next = below.FindIndex(r => MayBeTotal(r) && IsTotal(numbers, r));
        var rows = (next < 0 ? below : below[..next]).FindAll(r => numbers[r] is not null);
        if (rows.Count >= FewestRows) Judge(numbers, body[at], rows, verdicts);
    }

    private static void Judge(Numbers numbers, IReadOnlyList<Passage> total, List<IReadOnlyList<Passage>> rows, Verdicts verdicts)
    {
        if (numbers[total] is not { } printed) return;
        printed = printed with { Exact = numbers.Table.CountsPeople };
        var outer = Outermost(numbers, rows);
        // Rows that sum up rows below them, and rows that repeat the total, are not added again.
        if (Adds(numbers, total, outer) || !Adds(numbers, total, rows)) rows = outer;
        var roots = SumTree.Roots(rows.ConvertAll(numbers.Value), Rounded.Printed(printed.Number, printed.Decimals));
        var parts = roots.Select(r => numbers[rows[r]]!.Value with { Unit = printed.Unit, Exact = printed.Exact }).ToList();
        var of = total[numbers.Column];
        // Levels that nothing marks can be read in more ways than one.
        var doubtful = rows.Any(r => Marked().IsMatch(AuditTable.Label(r, LabelColumn(numbers, r)))) || SideBySide(numbers);
        Sums.Judge(new(Rule, of, printed, parts) { What = $"“{numbers.Table.Title}”{AuditTable.Label(total, LabelColumn(numbers, total))}（{numbers.Table.Heading(numbers.Column)}）：", Doubtful = doubtful }, verdicts);
    }

    // What follows 其中 is a part of the row above it, until a row is numbered again.
    private static List<IReadOnlyList<Passage>> Outermost(Numbers numbers, List<IReadOnlyList<Passage>> rows)
    {
        var (outer, within) = (new List<IReadOnlyList<Passage>>(), false);
        foreach (var row in rows)
        {
            var label = AuditTable.Label(row, LabelColumn(numbers, row));
            within = label.StartsWith("其中", StringComparison.Ordinal) || (within && !Numbered().IsMatch(label));
            if (!within) outer.Add(row);
        }

        return outer.Exists(r => Numbered().IsMatch(AuditTable.Label(r, LabelColumn(numbers, r)))) ? outer : rows;
    }

    private static bool Adds(Numbers numbers, IReadOnlyList<Passage> total, List<IReadOnlyList<Passage>> rows)
    {
        if (rows.Count < FewestRows || numbers[total] is not { } printed) return false;
        var (values, whole) = (rows.ConvertAll(numbers.Value), Rounded.Printed(printed.Number, printed.Decimals));
        return Rounded.Sum(SumTree.Roots(values, whole).Select(r => values[r])).Prints(whole);
    }

    private static bool SideBySide(Numbers numbers) => numbers.Table.Title.EndsWith("收支总表", StringComparison.Ordinal);

    // Asked first, since most rows of a long table are none.
    private static bool MayBeTotal(IReadOnlyList<Passage> row) => row.Any(c => c.Plain.Contains('计', StringComparison.Ordinal));

    private static bool IsTotal(Numbers numbers, IReadOnlyList<Passage> row) => numbers[row] is not null && Totals().IsMatch(AuditTable.Label(row, LabelColumn(numbers, row)));

    // The words nearest on the left.
    private static int LabelColumn(Numbers numbers, IReadOnlyList<Passage> row)
    {
        for (var c = Math.Min(numbers.Column, row.Count) - 1; c >= 0; c--)
            if (!row[c].IsBlank && AuditTable.Number(row[c]) is null) return c;
        return 0;
    }

    [GeneratedRegex("^(?:金额|项目|本年|全年|收入|支出|经费)?(?:合计|总计|小计|共计)(?:数|金额)?$|^本年(?:收入|支出)[合小]计$", RegexOptions.None, 1000)]
    private static partial Regex Totals();

    [GeneratedRegex("^(?:收入|支出)?总计$", RegexOptions.None, 1000)]
    private static partial Regex Grand();

    [GeneratedRegex("^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十0-9]+[)）]|[0-9]+[.、])", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?:其中|[一二三四五六七八九十]+、|[（(]|[0-9]+[.、])", RegexOptions.None, 1000)]
    private static partial Regex Marked();
}
