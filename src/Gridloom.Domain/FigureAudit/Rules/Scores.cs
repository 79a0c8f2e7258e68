using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>
/// The points of a self-evaluation (自评得分): they add up, none is more than it may be, 执行率 brings its share of its points, and who missed the target
/// has not all of them. 财预〔2020〕10号.
/// </summary>
internal sealed partial class Scores : IAuditRule
{
    public const string Rule = "score-total";

    /// <summary>No more points than there are.</summary>
    public const string MostRule = "score-most";

    /// <summary>The points that a result brings.</summary>
    public const string EarnedRule = "score-earned";

    private const int FewestRows = 3;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        // A document may score the rate by steps: 执行率 ≥95% 得满分.
        var steps = subject.Passages.Any(p => Steps().IsMatch(p.Plain));
        foreach (var rows in subject.Tables.Select(t => ScoreRow.In(t).FindAll(r => !r.IsSubtotal)).Where(r => r.Count(row => !row.IsTotal) >= FewestRows))
        {
            if (rows.FindAll(r => r.IsTotal) is [var total]) Totals(total, rows.FindAll(r => !r.IsTotal), verdicts);
            foreach (var row in rows.Where(r => !r.IsTotal))
            {
                Most(row, verdicts);
                if (!steps) Executed(row, verdicts);
                Missed(row, verdicts);
            }
        }
    }

    private static void Totals(ScoreRow total, List<ScoreRow> rows, Verdicts verdicts)
    {
        var full = total.Row.First(c => AuditTable.Number(c) == total.Full);
        Sums.Judge(new(Rule, full, total.Full with { Exact = true }, [.. rows.Select(r => r.Full with { Exact = true })]) { What = "分值：" }, verdicts);
        Sums.Judge(new(Rule, total.Of, total.Scored with { Exact = true }, [.. rows.Select(r => r.Scored with { Exact = true })]) { What = "得分：" }, verdicts);
    }

    private static void Most(ScoreRow row, Verdicts verdicts)
    {
        if (row.Scored.Number <= row.Full.Number) verdicts.Hold(MostRule, row.Of.Place, $"{row.Scored.Printed}≤{row.Full.Printed}");
        else verdicts.Find(new(MostRule, Severity.Error, row.Of.Place, row.Of.Text.Trim(), $"≤{row.Full.Printed}", row.Scored.Printed, $"得分 {row.Scored.Printed} 多于分值 {row.Full.Printed}。"));
    }

    // 执行率 95% of 10 points are 9.5, and never more than 10.
    private static void Executed(ScoreRow row, Verdicts verdicts)
    {
        if (row.Under("执行率", "预算执行率") is not { } cell || AuditTable.Number(cell) is not { IsPercent: true } rate) return;
        var due = Math.Min(1, rate.Number / 100) * row.Full.Number;
        var expression = $"{row.Full.Printed}*{rate}={Figures.Print(due)}";
        if (Math.Abs(due - row.Scored.Number) <= Rounded.Printed(0, row.Scored.Decimals).Half) verdicts.Hold(EarnedRule, row.Of.Place, expression);
        else verdicts.Find(new(EarnedRule, Severity.Error, row.Of.Place, row.Of.Text.Trim(), Figures.Print(due), row.Scored.Printed, $"执行率得分 {expression}，写的是 {row.Scored.Printed}。"));
    }

    private static void Missed(ScoreRow row, Verdicts verdicts)
    {
        if (row.Under("年度指标值", "指标值", "目标值", "年度目标值") is not { } target || row.Under("实际完成值", "完成值", "实际完成", "全年完成值") is not { } done) return;
        if (Figures.In(target.Plain) is not [{ Number: > 0 } due] || Figures.In(done.Plain) is not [var got] || due.Unit != got.Unit || row.Full.Number <= 0) return;
        var less = Less().IsMatch(target.Plain);
        // What costs less than planned has not missed its target, though the target does not say ≤.
        if (!less && !More().IsMatch(target.Plain) && row.Row.Any(c => Cost().IsMatch(c.Plain))) return;
        if (less ? got.Number <= due.Number : got.Number >= due.Number) return;
        var share = less ? due.Number / got.Number : got.Number / due.Number;
        if (row.Scored.Number < row.Full.Number) verdicts.Hold(EarnedRule, row.Of.Place, $"{got}→{row.Scored.Printed}<{row.Full.Printed}");
        else verdicts.Find(new(EarnedRule, Severity.Warning, row.Of.Place, row.Of.Text.Trim(), Figures.Print(share * row.Full.Number, 2, grouped: false), row.Scored.Printed, $"指标值 {target.Text.Trim()}，完成 {done.Text.Trim()}，没有达到却得满分 {row.Scored.Printed}。"));
    }

    [GeneratedRegex(@"执行率[^。；;]{0,12}\d ?%[^。；;，,]{0,10}[，,]?(?:得|计|为)满分", RegexOptions.None, 1000)]
    private static partial Regex Steps();

    [GeneratedRegex("成本|标准|费用|经费|单价|投诉|事故|发案", RegexOptions.None, 1000)]
    private static partial Regex Cost();

    [GeneratedRegex("≥|>|不低于|不少于|以上|达到", RegexOptions.None, 1000)]
    private static partial Regex More();

    [GeneratedRegex(@"≤|<|不超过|不高于|不多于|以内|以下|低于", RegexOptions.None, 1000)]
    private static partial Regex Less();
}
