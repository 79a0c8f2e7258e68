using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A column of rates against the two columns that it divides: 执行率 = 实际支出 / 预算 (表内比率). Which they are, most rows tell.</summary>
internal sealed partial class TableRates : IAuditRule
{
    public const string Rule = "execution-rate";

    private const decimal MostPart = 0.6m;

    // A long table is like its beginning.
    private const int RowsAsked = 300;

    // So few rows bear nothing out.
    private const int FewestRows = 3;

    private sealed record Ratio(int Rate, int Numerator, int Denominator);

    /// <param name="Rows">That have all three figures.</param>
    /// <param name="Share">Of them, that bear the pair out.</param>
    /// <param name="Telling">Of them, in which the rate is neither 0 nor 100 %.</param>
    /// <param name="Told">The heads say so.</param>
    private sealed record Support(Ratio Pair, int Rows, decimal Share, int Telling, bool Told);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            // Rates that are told beside something else than amounts are of that.
            var rates = Enumerable.Range(0, table.Width).Where(c => table.Body.Count(r => AuditTable.Number(r, c) is { IsPercent: true }) >= 1).ToList();
            if (rates.Count == 0) continue;
            var amounts = Numbers.Columns(table).ToList();
            foreach (var rate in rates)
                if (Find(table, rate, amounts) is { } ratio)
                    foreach (var row in table.Body) Check(table, ratio, row, verdicts);
        }
    }

    // The pair that bears out most rows; else that of which the heads say what is divided by what, if no other explains the rate.
    private static Ratio? Find(AuditTable table, int rate, List<int> amounts)
    {
        var first = Enumerable.Range(0, rate).All(c => !table.Body.Any(r => AuditTable.Number(r, c) is { IsPercent: true })) && table.Rows.Take(table.Head).SelectMany(r => r).Any(c => Execution().IsMatch(c.Plain));
        var change = Change().IsMatch(table.Heading(rate));
        var pairs = (from d in amounts from n in amounts where d != n && (d < rate || n < rate) && (!change || Change().IsMatch(table.Heading(n))) select Borne(table, new(rate, n, d)))
            .Where(p => p.Rows > 0).OrderByDescending(p => p.Share).ThenByDescending(p => p.Told).ThenBy(p => Math.Abs(rate - p.Pair.Numerator)).ToList();
        if (pairs.Find(p => p.Rows >= FewestRows && p.Share >= MostPart && (first || p.Told || p.Telling >= 2)) is { } borne) return borne.Pair;
        return pairs.Find(p => p.Told) is { } told && (told.Share > 0 || (told.Rows < FewestRows && pairs[0].Share < 1)) ? told.Pair : null;
    }

    private static Support Borne(AuditTable table, Ratio pair)
    {
        var rows = Rows(table, pair).ToList();
        var holding = rows.FindAll(r => Holds(pair, r));
        return new(pair, rows.Count, rows.Count == 0 ? 0 : (decimal)holding.Count / rows.Count, holding.Count(r => AuditTable.Number(r, pair.Rate) is not { Number: 100 or 0 }), Told(table, pair));
    }

    private static bool Told(AuditTable table, Ratio pair) =>
        Execution().IsMatch(table.Heading(pair.Rate)) && Spent().IsMatch(table.Heading(pair.Numerator)) && Budget().IsMatch(table.Heading(pair.Denominator));

    private static IEnumerable<IReadOnlyList<Passage>> Rows(AuditTable table, Ratio pair) =>
        table.Body.Take(RowsAsked).Where(r => AuditTable.Number(r, pair.Rate) is { IsPercent: true } && AuditTable.Number(r, pair.Numerator) is not null && AuditTable.Number(r, pair.Denominator) is { Number: > 0 });

    private static decimal Value(Ratio pair, IReadOnlyList<Passage> row) => AuditTable.Number(row, pair.Numerator)!.Value.Number / AuditTable.Number(row, pair.Denominator)!.Value.Number * 100;

    private static bool Holds(Ratio pair, IReadOnlyList<Passage> row) => Rounded.Exact(Value(pair, row)).Prints(AuditTable.Number(row, pair.Rate)!.Value.Value);

    private static void Check(AuditTable table, Ratio pair, IReadOnlyList<Passage> row, Verdicts verdicts)
    {
        if (AuditTable.Number(row, pair.Rate) is not { IsPercent: true } rate || AuditTable.Number(row, pair.Numerator) is not { } upper || AuditTable.Number(row, pair.Denominator) is not { Number: > 0 } lower) return;
        var place = row[pair.Rate].Place;
        var expression = $"{upper.Printed}/{lower.Printed}={rate.Print(Value(pair, row))}";
        if (Holds(pair, row))
        {
            verdicts.Hold(Rule, place, expression);
            return;
        }

        var (most, least) = (upper.Value.Most / Math.Max(lower.Value.Least, 0.000001m) * 100, upper.Value.Least / lower.Value.Most * 100);
        var rounding = most >= rate.Value.Least && least <= rate.Value.Most;
        // Amounts in 元 to the 分 do not hide what a rate of two places shows.
        var severity = rounding && upper.Decimals < 2 ? Severity.Note : Severity.Error;
        verdicts.Find(new(Rule, severity, place, row[pair.Rate].Text.Trim(), rate.Print(Value(pair, row)), rate.ToString(), $"{expression}，写的是 {rate}{(rounding ? "，金额取整可以解释一部分" : "")}。"));
    }

    [GeneratedRegex("执行率|支出率|完成率|进度", RegexOptions.None, 1000)]
    private static partial Regex Execution();

    [GeneratedRegex("幅度|增减|变动|增长|同比|环比", RegexOptions.None, 1000)]
    private static partial Regex Change();

    [GeneratedRegex("执行数|支出|实际|支付", RegexOptions.None, 1000)]
    private static partial Regex Spent();

    [GeneratedRegex("预算|调整数|调整后|下达|到位", RegexOptions.None, 1000)]
    private static partial Regex Budget();
}
