using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>An account against the accounts below it: 201 = Σ 201xx = Σ 201xxxx, and the unit's own row against all (科目上下级).</summary>
internal sealed partial class CodeSums(AuditLists lists) : IAuditRule
{
    public const string Rule = "code-parent";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
            if (CodeColumn.Of(table, lists.CodesByName) is { } codes)
                Sums.JudgeRows(Numbers.Columns(table).Where(c => c > codes.Name).SelectMany(c => Of(codes, new(table, c))).OfType<SumCheck>(), verdicts);
    }

    private static IEnumerable<SumCheck?> Of(CodeColumn codes, Numbers numbers)
    {
        var rows = codes.Rows.ToList();
        foreach (var (code, row) in rows) yield return Check((numbers, AuditTable.Label(row, codes.Name)), row, Below(code, rows));

        // What no code stands above makes up the rows without a code: a unit's total.
        var tops = rows.FindAll(r => !rows.Exists(o => o.Code.Length < r.Code.Length && r.Code.StartsWith(o.Code, StringComparison.Ordinal))).ConvertAll(r => r.Row);
        foreach (var total in codes.Table.Body.TakeWhile(r => codes.CodeOf(r).Length == 0)) yield return Check((numbers, AuditTable.Label(total, 0)), total, tops);
        foreach (var check in Closing(codes, numbers, tops)) yield return check;
    }

    // A total below its accounts sums up those since the total before: 人员经费合计, 公用经费合计.
    private static IEnumerable<SumCheck?> Closing(CodeColumn codes, Numbers numbers, List<IReadOnlyList<Passage>> tops)
    {
        var since = new List<IReadOnlyList<Passage>>();
        foreach (var row in codes.Table.Body.SkipWhile(r => codes.CodeOf(r).Length == 0))
        {
            if (tops.Contains(row)) since.Add(row);
            if (codes.CodeOf(row).Length > 0 || row.Take(codes.Name + 1).Select(c => PlainText.Label(c.Plain)).FirstOrDefault(Totals().IsMatch) is not { } label) continue;
            yield return Check((numbers, label), row, since);
            since.Clear();
        }
    }

    // The nearest level that is printed.
    private static List<IReadOnlyList<Passage>> Below(string code, List<(string Code, IReadOnlyList<Passage> Row)> rows)
    {
        var all = rows.FindAll(r => r.Code.Length > code.Length && r.Code.StartsWith(code, StringComparison.Ordinal));
        return all.FindAll(r => !all.Exists(o => o.Code.Length < r.Code.Length && r.Code.StartsWith(o.Code, StringComparison.Ordinal))).ConvertAll(r => r.Row);
    }

    // Null where the row or all that is below it is blank.
    private static SumCheck? Check((Numbers Numbers, string What) of, IReadOnlyList<Passage> total, List<IReadOnlyList<Passage>> rows)
    {
        var numbers = of.Numbers;
        if (numbers[total] is not { } printed || rows.Count == 0) return null;
        List<Figure> parts = [.. rows.Select(r => numbers[r]).OfType<Figure>().Where(f => f.Number != 0 || printed.Number == 0).Select(f => f with { Unit = printed.Unit })];
        if (parts.Count == 0 && printed.Number != 0) parts = [new(0, 0, "0", 0, 0, printed.Unit)];
        return parts.Count == 0 ? null : new(Rule, total[numbers.Column], printed, parts) { What = $"{numbers.Table.Named}{of.What}（{numbers.Table.Heading(numbers.Column)}）：" };
    }

    [GeneratedRegex("^.{0,6}(?:合计|总计)$", RegexOptions.None, 1000)]
    private static partial Regex Totals();
}
