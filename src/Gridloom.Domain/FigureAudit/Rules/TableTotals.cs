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
            var checks = new List<SumCheck>();
            foreach (var column in Numbers.Columns(table)) Check(new Numbers(table, column), checks);
            Sums.JudgeRows(checks, verdicts);
        }
    }

    private static void Check(Numbers numbers, List<SumCheck> checks)
    {
        var body = numbers.Table.Body.ToList();
        var (from, before, subtotals) = (0, -1, new List<IReadOnlyList<Passage>>());
        for (var at = 0; at < body.Count; at++)
        {
            if (!MayBeTotal(body[at]) || !IsTotal(numbers, body[at])) continue;
            var above = body[from..at].FindAll(r => numbers[r] is not null);
            var (total, sub) = (body[at], IsSubtotal(numbers, body[at]));
            // 总计 is all 小计, or 合计 and what was left over, unless it is those rows alone; on top of its rows stands a total that nothing stands above.
            if (!sub && subtotals.Count >= FewestRows) Gather(numbers, body[at], [.. subtotals, .. above], checks);
            else if (before >= 0 && Grand().IsMatch(numbers.Label(body[at])) && !Adds(numbers, body[at], above)) Gather(numbers, body[at], Left(numbers, (body[at], body[before]), above), checks);
            else if (above.Count >= FewestRows) Gather(numbers, body[at], above, checks);
            else if (at == from || above.Count == 0) at += Top(numbers, body, at, checks);
            if (sub) subtotals.Add(total);
            else subtotals.Clear();
            (from, before) = (at + 1, at);
        }
    }

    // 合计 and what was left over, which may be told again by its funds.
    private static List<IReadOnlyList<Passage>> Left(Numbers numbers, (IReadOnlyList<Passage> Grand, IReadOnlyList<Passage> Total) of, List<IReadOnlyList<Passage>> above) =>
        Adds(numbers, of.Grand, [of.Total, .. above]) ? [of.Total, .. above] : [of.Total, .. SumTree.Outermost(above.ConvertAll(numbers.Value)).Select(r => above[r])];

    // How many rows below belong to it.
    private static int Top(Numbers numbers, List<IReadOnlyList<Passage>> body, int at, List<SumCheck> checks)
    {
        var below = body[(at + 1)..];
        var next = below.FindIndex(r => MayBeTotal(r) && IsTotal(numbers, r));
        var rows = next < 0 ? below : below[..next];
        var parts = rows.FindAll(r => numbers[r] is not null);
        if (parts.Count < FewestRows) return 0;
        Gather(numbers, body[at], parts, checks);
        return next < 0 ? 0 : rows.Count;
    }

    private static void Gather(Numbers numbers, IReadOnlyList<Passage> total, List<IReadOnlyList<Passage>> rows, List<SumCheck> checks)
    {
        if (numbers[total] is not { } printed) return;
        printed = printed with { Exact = numbers.Table.CountsPeople };
        var outer = Outermost(numbers, rows);
        if (Adds(numbers, total, outer) || !Adds(numbers, total, rows)) rows = outer;
        var values = rows.ConvertAll(numbers.Value);
        // Rows that sum up rows below them, and rows that repeat the total, are not added again.
        var roots = SumTree.Roots(values, Rounded.Printed(printed.Number, printed.Decimals));
        if (!Prints(values, roots, printed) && OutlineMarks.Outer(rows.Select(numbers.Label)) is { } marked) roots = marked;
        var parts = roots.Select(r => numbers[rows[r]]!.Value with { Unit = printed.Unit, Exact = printed.Exact }).ToList();
        var of = total[numbers.Column];
        // Levels that nothing marks can be read in more ways than one.
        var doubtful = rows.Any(r => Marked().IsMatch(numbers.Label(r))) || SideBySide(numbers);
        checks.Add(new(Rule, of, printed, parts) { What = $"{numbers.Table.Named}{numbers.Label(total)}（{numbers.Table.Heading(numbers.Column)}）：", Doubtful = doubtful });
    }

    // What follows 其中 is a part of the row above it, until a row is numbered again.
    private static List<IReadOnlyList<Passage>> Outermost(Numbers numbers, List<IReadOnlyList<Passage>> rows)
    {
        var (outer, within) = (new List<IReadOnlyList<Passage>>(), false);
        foreach (var row in rows)
        {
            var label = numbers.Label(row);
            within = label.StartsWith("其中", StringComparison.Ordinal) || (within && OutlineMarks.Level(label) == 0);
            if (!within) outer.Add(row);
        }

        return outer.Exists(r => OutlineMarks.Level(numbers.Label(r)) > 0) ? outer : rows;
    }

    private static bool Adds(Numbers numbers, IReadOnlyList<Passage> total, List<IReadOnlyList<Passage>> rows)
    {
        if (rows.Count < FewestRows || numbers[total] is not { } printed) return false;
        var values = rows.ConvertAll(numbers.Value);
        return Prints(values, SumTree.Roots(values, Rounded.Printed(printed.Number, printed.Decimals)), printed);
    }

    private static bool Prints(List<Rounded> values, List<int> rows, Figure total) => Rounded.Sum(rows.Select(r => values[r])).Prints(Rounded.Printed(total.Number, total.Decimals));

    private static bool SideBySide(Numbers numbers) => numbers.Table.Title.EndsWith("收支总表", StringComparison.Ordinal);

    // Asked first, since most rows of a long table are none.
    private static bool MayBeTotal(IReadOnlyList<Passage> row) => row.Any(c => c.Plain.AsSpan().ContainsAny('计', '全'));

    private static bool IsTotal(Numbers numbers, IReadOnlyList<Passage> row) => numbers[row] is not null && Totals().IsMatch(numbers.Label(row));

    private static bool IsSubtotal(Numbers numbers, IReadOnlyList<Passage> row) => numbers.Label(row) == "小计";

    [GeneratedRegex("^(?:金额|项目|本年|全年|收入|支出|经费)?(?:合计|总计|小计|共计)(?:数|金额)?$|^本年(?:收入|支出)[合小]计$|^全[年区市县镇街](?:道|合计)?$", RegexOptions.None, 1000)]
    private static partial Regex Totals();

    [GeneratedRegex("^(?:收入|支出)?总计$", RegexOptions.None, 1000)]
    private static partial Regex Grand();

    [GeneratedRegex("^(?:其中|[一二三四五六七八九十]+、|[（(]|[0-9]+[.、])", RegexOptions.None, 1000)]
    private static partial Regex Marked();
}
