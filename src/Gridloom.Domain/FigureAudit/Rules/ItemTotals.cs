using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// The items of a cell against the amount that stands for them: the details of a form against its amount, the content of a task against the
/// amount of its row, a numbered list against the total before it (测算明细).
/// </summary>
internal sealed partial class ItemTotals : IAuditRule
{
    public const string Rule = "detail-total";

    private const int MostReadings = 4_096;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
            if (form.Text(FormField.Details) is { } details && form.Amount(FormField.ThisYear) is { } amount) Check(details, amount, $"项目“{form.Name}”", verdicts);
        foreach (var table in subject.Tables)
            foreach (var row in table.Body) Row(table, row, verdicts);
        foreach (var passage in subject.Passages) Itself(passage, verdicts);
    }

    // A cell of prose and the first amount right of it.
    private static void Row(AuditTable table, IReadOnlyList<Passage> row, Verdicts verdicts)
    {
        if (row.Index().Skip(1).FirstOrDefault(c => c.Item.Plain.Length > 12 && Figures.Alone(c.Item.Plain) is null && c.Item.Plain.Contains('元', StringComparison.Ordinal)) is not { Item: { } told } cell) return;
        if (row.Skip(cell.Index + 1).Select(AuditTable.Number).FirstOrDefault(n => n is not null) is not { } amount || amount.IsPercent) return;
        Check(told, amount.IsMoney ? amount : amount with { Unit = table.MoneyUnit }, $"“{AuditTable.Label(row, cell.Index - 1)}”", verdicts);
    }

    // 费用估算总计 300 万元，明细如下：(1)…
    private static void Itself(Passage passage, Verdicts verdicts)
    {
        var items = Items.In(passage.Plain);
        if (items.Count < 2 || !Introduces().IsMatch(passage.Plain[..items[0].Mark])) return;
        var total = Sentence.WithNumbers(passage).SelectMany(s => s.Figures).Where(f => f.Role == Role.Plain && f.Figure.IsMoney && f.Figure.End <= items[0].Mark).Select(f => f.Figure).LastOrDefault();
        if (total.IsMoney) Judge(new(Rule, passage, total, []), Readings(passage, items), verdicts);
    }

    private static void Check(Passage details, Figure amount, string what, Verdicts verdicts)
    {
        var items = Items.In(details.Plain);
        var readings = items.Count > 1 ? Readings(details, items) : Clausewise(details);
        if (items.Count < 2 && readings.Count == 0) Whole(details, amount, what, verdicts);
        if (readings.Count > 1) Judge(new(Rule, details, amount, []) { Details = details, What = what + "的" }, readings, verdicts);
    }

    // 电费 25 万元/年, 共 166 万元: the one amount that the cell comes to.
    private static void Whole(Passage of, Figure amount, string what, Verdicts verdicts)
    {
        var told = Sentence.WithNumbers(of).SelectMany(s => s.Figures).Where(f => f.Figure.IsMoney && f.Role == Role.Plain && (Concludes().IsMatch(of.Plain[..f.Figure.Start]) || Yearly().IsMatch(of.Plain[f.Figure.End..]) || RentOfYear().IsMatch(of.Plain[..f.Figure.Start]))).Select(f => f.Figure).ToList();
        if (told is [var one] && one == Last(of)) Sums.Judge(new(Rule, of, amount, [one]) { Details = of, What = what + "的", Doubtful = true }, verdicts);
    }

    private static Figure Last(Passage of) => Figures.In(of.Plain).FindLast(f => f.IsMoney);

    /// <summary>For each item the amounts that may be its own, the likeliest first; empty when one of them has none.</summary>
    private static List<List<Figure>> Readings(Passage of, List<Items.Item> items)
    {
        var amounts = Sentence.WithNumbers(of).SelectMany(s => s.Figures).Where(f => f.Figure.IsMoney && f.Role is Role.Plain or Role.Result).ToList();
        var readings = new List<List<Figure>>();
        foreach (var item in items)
        {
            var own = amounts.FindAll(a => a.Figure.Start >= item.Start && a.Figure.End <= item.End);
            if (own.Count > 1 && item == items[^1] && SumsUp(of.Plain, own[^1].Figure) && of.Plain[Clauses.Start(of.Plain, own[^1].Figure.Start)..].StartsWith("以上", StringComparison.Ordinal)) own.RemoveAt(own.Count - 1);
            if (own.Count == 0) return [];
            readings.Add([.. own.OrderByDescending(a => Likely(of.Plain, a, item, own[^1].Figure)).Select(a => a.Figure)]);
        }

        return readings;
    }

    private static int Likely(string plain, (Figure Figure, Role Role) amount, Items.Item item, Figure last)
    {
        if (Concludes().IsMatch(plain[item.Start..amount.Figure.Start])) return 3;
        return amount.Role == Role.Result && amount.Figure == last ? 2 : amount.Figure == last ? 1 : 0;
    }

    // 以上合计 8.50 万元, and no more in its clause.
    private static bool SumsUp(string plain, Figure amount) => Sum().IsMatch(plain[Clauses.Start(plain, amount.Start)..amount.Start]);

    // 4 台计算机 2.4 万元，3 台打印机 0.6 万元: each clause has its one amount.
    private static List<List<Figure>> Clausewise(Passage of)
    {
        if (Story().IsMatch(of.Plain)) return [];
        var amounts = Sentence.WithNumbers(of).SelectMany(s => s.Figures).Where(f => f.Figure.IsMoney).ToList();
        if (amounts.Count < 2 || amounts.Exists(a => a.Role != Role.Plain)) return [];
        var clauses = of.Plain.Split(['，', ',', '、', ';', '；', '。'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (clauses.Length != amounts.Count) return [];
        // What sums the clauses up is none of them.
        if (amounts.Count > 2 && SumsUp(of.Plain, amounts[^1].Figure)) amounts.RemoveAt(amounts.Count - 1);
        return amounts.ConvertAll(a => new List<Figure> { a.Figure });
    }

    private static void Judge(SumCheck check, List<List<Figure>> readings, Verdicts verdicts)
    {
        if (readings.Count < 2) return;
        var parts = Fitting(readings, check.Total) ?? [.. readings.Select(r => r[0])];
        var open = check.Of.Plain.TrimEnd('。', ' ', '\n').EndsWith('等') && Rounded.Sum(parts.Select(p => p.Value)).Value < check.Total.Value.Value;
        if (!open) Sums.Judge(check with { Parts = parts, Doubtful = readings.Exists(r => r.Count > 2) }, verdicts);
    }

    // Which amount of each item is its own is told by the sum; if none fits, the likeliest of each stand.
    private static List<Figure>? Fitting(List<List<Figure>> readings, Figure total)
    {
        if (readings.Aggregate(1L, (n, r) => n * r.Count) > MostReadings) return null;
        IEnumerable<List<Figure>> ways = [[]];
        foreach (var reading in readings) ways = [.. ways.SelectMany(way => reading.Select(f => new List<Figure>(way) { f }))];
        return ways.FirstOrDefault(way => Rounded.Sum(way.Select(f => f.Value)).Prints(total.Value)) ?? ways.FirstOrDefault(way => Rounded.Sum(way.Select(f => f.Value)).MayBe(total.Value));
    }

    [GeneratedRegex("(?:合计|共计|总计|共需|约需|需|共|小计)(?:经费|费用|约|为)* ?$", RegexOptions.None, 1000)]
    private static partial Regex Concludes();

    [GeneratedRegex("(?:如下|包括|明细|总计|合计|共计)[^。]{0,6}$", RegexOptions.None, 1000)]
    private static partial Regex Introduces();

    [GeneratedRegex("^ ?(?:以上|上述|各项)?(?:合计|共计|总计|小计|共|计)(?:约|为|需)* ?$", RegexOptions.None, 1000)]
    private static partial Regex Sum();

    [GeneratedRegex("^ ?/ ?年", RegexOptions.None, 1000)]
    private static partial Regex Yearly();

    [GeneratedRegex("(?:年租金|全年) ?(?:为|共|约)? ?$", RegexOptions.None, 1000)]
    private static partial Regex RentOfYear();

    [GeneratedRegex("中标|合同|每月|到期|首付|尾款|单价", RegexOptions.None, 1000)]
    private static partial Regex Story();
}
